import type { Context } from '../context.ts';
import { appendChange } from '../live/append-change.ts';
import { forgetLoaded } from '../loaders.ts';
import type { Written } from '../write/idempotency/take-key.ts';
import { writingOf } from '../write/kinds.ts';
import type { Problem } from '../write/problem.ts';
import { inTransaction } from '../write/transaction.ts';
import { writeOne } from '../write/write-one.ts';
import { LINK_GONE, spendLink } from './confirmation-link.ts';

/** What a confirmation came to. Contract: type `ConfirmByLinkPayload`. */
export interface Confirmed {
  readonly revision: number | null;
  readonly problems: readonly Problem[];
}

/** Spends the link and confirms its record, in one transaction: a link whose record cannot be confirmed is not spent. */
export async function confirmByLink(context: Context, token: string): Promise<Confirmed> {
  const at = new Date();
  const outcome = await inTransaction<Written, readonly Problem[]>(context.em, async (em) => {
    const link = await spendLink(em, token, at);
    if (!link) return { refused: [LINK_GONE] };
    const author = { kind: 'link', person: `link:${link.tokenHash.slice(0, 16)}` } as const;
    const one = await writeOne(em, { context, author, at }, writingOf(link.recordId), {
      id: link.recordId,
      action: 'CONFIRMED',
      expectedRevision: null,
      note: null,
      idempotency: null,
      change: ({ state }) => ({ ...state, confirmedAt: at.toISOString() }),
    });
    if ('refused' in one) return { refused: one.refused.problems };
    if (one.change) await appendChange(em, one.change);
    return { kept: one.kept };
  });
  forgetLoaded(context.loaders);
  return 'kept' in outcome
    ? { revision: outcome.kept.revision, problems: [] }
    : { revision: null, problems: outcome.refused };
}
