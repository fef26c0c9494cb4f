import type { Context } from '../context.ts';
import type { StaffViewer } from '../identity/viewer.ts';
import { appendChange, type NewChange } from '../live/append-change.ts';
import { forgetLoaded } from '../loaders.ts';
import { writingOf } from './kinds.ts';
import type { Problem } from './problem.ts';
import { inTransaction } from './transaction.ts';
import { writeOne } from './write-one.ts';
import type { WriteRequest } from './write-request.ts';

/** A wish for one of several records that exist. */
export type RecordWish = Omit<WriteRequest<object>, 'id'> & { readonly id: string };

/** What several wishes came to. With a problem in one of them nothing was written. */
export interface ManyAnswer {
  readonly written: number;
  readonly problems: readonly Problem[];
}

/**
 * Changes several records in one transaction, all or none. They are locked in the order of their ids, so that two of these never wait
 * for each other; their entries in the outbox come last.
 */
export async function writeMany(
  context: Context,
  author: StaffViewer,
  wishes: readonly RecordWish[],
): Promise<ManyAnswer> {
  const at = new Date();
  const ordered = wishes
    .map((wish, place) => ({ wish, place }))
    .toSorted((a, b) => (a.wish.id < b.wish.id ? -1 : 1));
  const outcome = await inTransaction<number, readonly Problem[]>(context.em, async (em) => {
    const changes: NewChange[] = [];
    const problems: Problem[] = [];
    for (const { wish, place } of ordered) {
      const one = await writeOne(em, { context, author, at }, writingOf(wish.id), wish);
      if ('refused' in one)
        problems.push(
          ...one.refused.problems.map((problem) => ({
            ...problem,
            path: ['ids', String(place), ...problem.path],
          })),
        );
      else if (one.change) changes.push(one.change);
    }
    if (problems.length > 0) return { refused: problems };
    for (const change of changes) await appendChange(em, change);
    return { kept: changes.length };
  });
  forgetLoaded(context.loaders);
  return 'kept' in outcome
    ? { written: outcome.kept, problems: [] }
    : { written: 0, problems: outcome.refused };
}
