import { NoAnswer } from '../../ask/ask.ts';
import type { FormDraftsData } from '../../ask/operation-types.ts';
import type { SignedIn } from '../../visit/visit.ts';
import { readBaseMarks, type BaseMarks } from '../form/base-values.ts';
import { groupOf, textOf, type FormValues } from '../form/form-field.ts';
import type { DeskKindName } from '../kinds/desk-kind.ts';

/** What stands in a form, as the region keeps it for whoever fills it. */
export interface FormDraft {
  /** Id of the record, or `<kind>/<key>` of one that is not there yet. */
  readonly form: string;
  /** The one the form began with; null for a new record. */
  readonly revision: number | null;
  readonly savedAt: string;
  readonly values: FormValues;
  readonly base: BaseMarks;
  readonly note: string;
}

/** Content of a draft, as `draftsOf` reads it again. */
export function draftContent({ values, base, note }: Pick<FormDraft, 'values' | 'base' | 'note'>): string {
  return JSON.stringify({ values, base, note });
}

/** Own drafts of a form, or of all; none where the region does not say. */
export async function draftsOf(visitor: SignedIn, form: string | null): Promise<readonly FormDraft[]> {
  try {
    const { data } = await visitor.ask('FormDrafts', { region: visitor.region, form });
    return (data.formDrafts ?? []).map(readDraft);
  } catch (error) {
    if (error instanceof NoAnswer) return [];
    throw error;
  }
}

/** Throws a draft away; where there is none, nothing happens. */
export async function discardDraft(visitor: SignedIn, form: string): Promise<void> {
  try {
    await visitor.ask('DiscardFormDraft', { region: visitor.region, form });
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
  }
}

/** Name of the form of a new record that will be created with this key. */
export function newFormOf(kind: DeskKindName, key: string): string {
  return `${kind}/${key}`;
}

/** The key at the end of the name of a new form. */
export function keyOfForm(form: string): string {
  return form.slice(form.indexOf('/') + 1);
}

/** Name of the record as it stands in the form; empty where none does. */
export function nameInDraft({ values }: FormDraft): string {
  return textOf(groupOf(values['title'])['de']) || textOf(values['name']);
}

function readDraft({ content, ...draft }: NonNullable<FormDraftsData['formDrafts']>[number]): FormDraft {
  // Controls hold text and nothing else.
  const read = JSON.parse(content, (_, value: unknown) =>
    typeof value === 'string' || (typeof value === 'object' && value !== null) ? value : '',
  ) as FormValues;
  return {
    ...draft,
    values: groupOf(read['values']),
    base: readBaseMarks(JSON.stringify(read['base'] ?? {})),
    note: textOf(read['note']),
  };
}
