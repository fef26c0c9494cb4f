import { raw } from '@mikro-orm/core';
import type { Context } from '../context.ts';
import { read } from '../database/reading.ts';
import { anyRecord } from '../record/any-record.ts';
import type { Problem } from '../write/problem.ts';
import type { FormDraft } from './form-draft.entity.ts';
import { formOfDraft, type FormOfDraft } from './form-of-draft.ts';
import { readContent } from './read-content.ts';
import { MOST_DRAFTS, storeDraft } from './store-draft.ts';

/** A form somebody is at. */
export interface DraftWish {
  readonly person: string;
  readonly form: string;
  readonly revision: number | null;
  readonly content: string;
  readonly after: Date | null;
}

/** What saving came to. Contract: type `FormDraftPayload`. */
export interface DraftAnswer {
  readonly draft: FormDraft | null;
  readonly conflict: FormDraft | null;
  readonly problems: readonly Problem[];
}

/** Saves what stands in a form. A form whose record has been created meanwhile has no draft any more: then nothing is stored. */
export async function saveDraft(context: Context, wish: DraftWish): Promise<DraftAnswer> {
  const { em, config } = context;
  const { person, form, after } = wish;
  const about = formOfDraft(form, config.code);
  if (!about)
    return refused(
      'INVALID_ID',
      'form',
      `expected an id of ${config.code} or <kind>/<UUID>, got another text`,
    );
  const problem = await formProblem(context, about, wish.revision);
  if (problem) return problem;
  const given = readContent(wish.content);
  if ('problem' in given) return { ...NOTHING, problems: [given.problem] };
  if (about.isNew && (await isSent(context, person, about.key))) return NOTHING;
  const revision = about.isNew ? null : wish.revision;
  const stored = await storeDraft(em, { person, form, revision, content: given.content }, after);
  if ('full' in stored) return refused('TOO_MANY', 'form', `expected at most ${MOST_DRAFTS} drafts`);
  return { ...NOTHING, ...stored };
}

const NOTHING: DraftAnswer = { draft: null, conflict: null, problems: [] };

function refused(code: Problem['code'], at: string, message: string): DraftAnswer {
  return { ...NOTHING, problems: [{ code, path: [at], message }] };
}

async function formProblem(
  { loaders }: Context,
  about: FormOfDraft,
  revision: number | null,
): Promise<DraftAnswer | null> {
  if (about.isNew) return null;
  if (revision === null) return refused('REQUIRED', 'revision', 'expected the revision the form began with');
  return (await anyRecord(loaders, about.id))
    ? null
    : refused('NOT_FOUND', 'form', `there is no ${about.id}`);
}

/** A window that was a moment late must not bring back what has become a record. */
async function isSent({ em }: Context, person: string, key: string): Promise<boolean> {
  return (await read(em, raw(SENT, [person, key]))).length > 0;
}

const SENT = 'select 1 as one from idempotency_key where person = ? and key = ? and record_id is not null';
