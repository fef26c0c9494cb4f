import type { Asked } from '../ask/ask.ts';
import type { OperationName } from '../ask/operations.ts';
import { readPaging, ROWS_PER_PAGE, type Paging } from './paging.ts';

/** One page of a list, and whether the wanted position was no longer valid. */
export interface AskedPage<Name extends OperationName> extends Asked<Name> {
  readonly restarted: boolean;
}

/** Asks for the page the query names. A cursor that no longer holds (another order, filter or version) starts the list again. */
export async function askPage<Name extends OperationName>(
  query: URLSearchParams,
  ask: (paging: Paging) => Promise<Asked<Name>>,
): Promise<AskedPage<Name>> {
  const asked = await ask(readPaging(query));
  if (!asked.problems.some((problem) => problem.code.startsWith('CURSOR_')))
    return { ...asked, restarted: false };
  return { ...(await ask({ first: ROWS_PER_PAGE })), restarted: true };
}
