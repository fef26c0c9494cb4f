import { NoAnswer, type Problem } from '../../ask/ask.ts';
import type { ConfirmManyData } from '../../ask/operation-types.ts';
import type { SignedIn } from '../../visit/visit.ts';
import { failureOf, type Failure } from '../save.ts';

type Payload = NonNullable<ConfirmManyData['payload']>;

/** What confirming several records came to. */
export interface ConfirmedMany {
  readonly confirmed: number;
  /** Records that could not be confirmed, with the codes of ProblemCode that say why. */
  readonly refused: ReadonlyMap<string, readonly string[]>;
  /** Why nothing is known of the rest. */
  readonly failure: Failure | null;
}

/** The contract takes 200 at once. */
const MOST_AT_ONCE = 200;

/**
 * Confirms as many of the records as can be. The region confirms all it is given or none and says which ones stand in the way; these are
 * left out, and it is asked once more. Done again it changes nothing but the time, so it needs no key.
 */
export async function confirmMany(visitor: SignedIn, ids: readonly string[]): Promise<ConfirmedMany> {
  const refused = new Map<string, readonly string[]>();
  let left = [...new Set(ids)].slice(0, MOST_AT_ONCE);
  while (left.length > 0) {
    const answer = await ask(visitor, left);
    if ('failure' in answer) return { confirmed: 0, refused, failure: answer.failure };
    if (answer.problems.length === 0) return { confirmed: answer.written, refused, failure: null };
    const before = left.length;
    for (const { code, path } of answer.problems) {
      const id = path[0] === 'ids' ? left[Number(path[1])] : undefined;
      if (id !== undefined) refused.set(id, [...(refused.get(id) ?? []), code]);
    }
    left = left.filter((id) => !refused.has(id));
    // A problem that belongs to no record of ours would come back for ever.
    if (left.length === before) return { confirmed: 0, refused, failure: 'OTHER' };
  }
  return { confirmed: 0, refused, failure: null };
}

async function ask(
  visitor: SignedIn,
  ids: readonly string[],
): Promise<Payload | { readonly failure: Failure }> {
  const refusedBy = (problems: readonly Problem[]) => ({ failure: failureOf(problems) });
  try {
    const { data, problems } = await visitor.ask('ConfirmMany', { region: visitor.region, ids });
    return data.payload ?? refusedBy(problems);
  } catch (error) {
    if (error instanceof NoAnswer) return refusedBy(error.problems);
    throw error;
  }
}
