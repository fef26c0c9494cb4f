import type { Context } from '../context.ts';
import { removeSentDraft } from '../draft/remove-sent-draft.ts';
import { appendChange } from '../live/append-change.ts';
import { forgetLoaded } from '../loaders.ts';
import { answerKey, takeKey, type Written } from './idempotency/take-key.ts';
import type { RecordWriting } from './record-writing.ts';
import { requireWriter } from './require-writer.ts';
import { inTransaction } from './transaction.ts';
import { writeOne } from './write-one.ts';
import type { Refused, WriteAnswer, WriteRequest } from './write-request.ts';

/**
 * Changes one record in one transaction: the key, the record with history and audit, the answer of the key, and last the outbox.
 * Refuses with UNAUTHENTICATED, FORBIDDEN, IDEMPOTENCY_KEY_REUSED, OUTCOME_UNKNOWN.
 */
export async function writeRecord<Content extends object>(
  context: Context,
  writing: RecordWriting<Content>,
  request: WriteRequest<Content>,
): Promise<WriteAnswer> {
  const author = requireWriter(context.viewer, context.config.code);
  const use = request.idempotency && { ...request.idempotency, person: author.person };
  const at = new Date();
  const outcome = await inTransaction<Written, Refused>(context.em, async (em) => {
    const used = use && (await takeKey(em, use, at));
    if (used) return { kept: used };
    const one = await writeOne(em, { context, author, at }, writing, request);
    if ('refused' in one) return one;
    if (use) await answerKey(em, use, one.kept);
    await removeSentDraft(em, author.person, writing.kind, request);
    if (one.change) await appendChange(em, one.change);
    return { kept: one.kept };
  });
  forgetLoaded(context.loaders);
  if ('refused' in outcome) return { id: null, revision: null, ...outcome.refused };
  const { id, revision } = outcome.kept;
  return { id, revision, problems: [], conflict: null };
}
