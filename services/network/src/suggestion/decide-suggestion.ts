import { raw } from '@mikro-orm/core';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { columnsOf, read } from '../database/reading.ts';
import { requireWriter } from '../write/require-writer.ts';
import type { Problem } from '../write/problem.ts';
import { inTransaction } from '../write/transaction.ts';
import { Suggestion } from './suggestion.entity.ts';

interface Decision {
  readonly id: string;
  readonly state: 'ACCEPTED' | 'DECLINED';
  readonly answer: string | null;
}

/** What a decision came to. Contract: type `SuggestionPayload`. */
export interface Decided {
  readonly suggestion: Suggestion | null;
  readonly problems: readonly Problem[];
}

/**
 * Decides an open suggestion, once. Nothing is changed in the record: whoever accepts has changed it before, or does so afterwards, like
 * any other change. How to reach the sender is answered a last time and forgotten.
 */
export async function decideSuggestion(context: Context, { id, state, answer }: Decision): Promise<Decided> {
  const author = requireWriter(context.viewer, context.config.code);
  const at = new Date();
  const outcome = await inTransaction<Suggestion, Problem>(context.em, async (em) => {
    const [open] = await read<Suggestion>(em, raw(`${SELECT} where id = ? for update`, [id]));
    if (!open) return { refused: problem('NOT_FOUND', 'there is no such suggestion') };
    if (open.state !== 'OPEN') return { refused: problem('DECIDED', 'it was decided already') };
    const decided = { state, answer, decidedAt: at.toISOString() };
    await em.nativeUpdate(Suggestion, { id }, { ...decided, contact: null, person: null });
    await recordAudit(em, { author, at, action: `SUGGESTION_${state}`, recordId: open.recordId });
    return { kept: { ...open, ...decided } };
  });
  return 'kept' in outcome
    ? { suggestion: outcome.kept, problems: [] }
    : { suggestion: null, problems: [outcome.refused] };
}

const SELECT = `select ${columnsOf(Suggestion)} from suggestion`;

function problem(code: 'NOT_FOUND' | 'DECIDED', message: string): Problem {
  return { code, path: ['suggestion'], message };
}
