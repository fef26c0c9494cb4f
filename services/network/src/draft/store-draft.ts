import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { columnsOf, read } from '../database/reading.ts';
import { FormDraft } from './form-draft.entity.ts';

/** Drafts one person may have. Nobody fills so many forms at once; what lies there unsent is removed with time. */
export const MOST_DRAFTS = 30;

/** What was there instead, or why there is no room. */
export type Stored =
  | { readonly draft: FormDraft }
  | { readonly conflict: FormDraft }
  | { readonly full: true };

/**
 * Stores a draft in place of the one it goes on from (`after`: when that was saved; null: there was none). Nothing is written over what
 * another window of the same person has saved meanwhile.
 */
export async function storeDraft(
  em: EntityManager,
  { person, form, revision, content }: Omit<FormDraft, 'savedAt'>,
  after: Date | null,
): Promise<Stored> {
  const [draft] = await read<FormDraft>(
    em,
    raw(STORE, [
      person,
      form,
      revision,
      JSON.stringify(content),
      person,
      form,
      person,
      after?.toISOString() ?? null,
    ]),
  );
  if (draft) return { draft };
  const [conflict] = await draftsOf(em, person, form);
  return conflict ? { conflict } : { full: true };
}

/** Drafts of one person, the newest first; `form`: of this form alone. */
export async function draftsOf(em: EntityManager, person: string, form: string | null): Promise<FormDraft[]> {
  return read<FormDraft>(em, raw(SELECT, [person, form]));
}

/** Removes a draft; where there is none, nothing happens. */
export async function removeDraft(em: EntityManager, person: string, form: string): Promise<void> {
  await em.nativeDelete(FormDraft, { person, form });
}

const COLUMNS = columnsOf(FormDraft);

const STORE = `insert into form_draft (person, form, revision, content, saved_at)
  select ?, ?, ?::int, ?::jsonb, now()
  where exists (select from form_draft where person = ? and form = ?)
    or (select count(*) from form_draft where person = ?) < ${MOST_DRAFTS}
  on conflict (person, form) do update
    set revision = excluded.revision, content = excluded.content, saved_at = greatest(now(), form_draft.saved_at + interval '1 millisecond')
    where form_draft.saved_at = ?::timestamptz
  returning ${COLUMNS}`;
const SELECT = `select ${COLUMNS} from form_draft where person = ? and form = coalesce(?, form) order by saved_at desc, form`;
