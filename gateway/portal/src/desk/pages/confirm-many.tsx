/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { NoAnswer } from '../../ask/ask.ts';
import { FOCUS_HERE } from '../../parts/focus-here.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { confirmMany, type ConfirmedMany } from '../actions/confirm-many.ts';

/** What became of the records that were chosen in the to-do list. */
export interface ChosenConfirmed extends ConfirmedMany {
  readonly chosen: readonly string[];
  /** Names of those that were refused. */
  readonly names: ReadonlyMap<string, string>;
}

/** Confirms what was chosen in the to-do list. */
export async function confirmChosen(
  visit: Visit,
  visitor: SignedIn,
  form: URLSearchParams,
): Promise<ChosenConfirmed> {
  const chosen = form.getAll('id');
  const outcome = await confirmMany(visitor, chosen);
  const names = await Promise.all(
    [...outcome.refused.keys()].map(async (id) => [id, await nameOf(id, visit, visitor)] as const),
  );
  return { ...outcome, chosen, names: new Map(names) };
}

/** A record that was withdrawn or is gone has no name any more; then its id has to do. */
async function nameOf(id: string, visit: Visit, visitor: SignedIn): Promise<string> {
  try {
    const { node } = (await visitor.ask('RecordName', { id, locale: visit.language })).data;
    return node?.name ?? node?.title ?? node?.seriesTitle ?? id;
  } catch (error) {
    if (error instanceof NoAnswer) return id;
    throw error;
  }
}

/** The result in words: how many are confirmed, and which are not and why. */
export function ConfirmedNotice({
  result,
  visit,
}: {
  readonly result: ChosenConfirmed;
  readonly visit: Visit;
}): ReactNode {
  const { desk, confirmMany: words } = visit.text;
  const { chosen, confirmed, refused, names, failure } = result;
  const isWhole = chosen.length > 0 && refused.size === 0 && failure === null;
  return (
    <section className="notice" role={isWhole ? 'status' : 'alert'} {...FOCUS_HERE}>
      {failure === null ? (
        <p>{chosen.length === 0 ? words.nothingChosen : words.done(confirmed)}</p>
      ) : (
        <p>{failure === 'SIGNED_OUT' ? desk.expired : desk.failed[failure]}</p>
      )}
      {refused.size > 0 && (
        <>
          <p>{words.notDone}</p>
          <ul>
            {[...refused].map(([id, codes]) => (
              <li key={id}>
                {`${names.get(id) ?? id}: ${codes.map((code) => visit.label('ProblemCode', code)).join(' ')}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
