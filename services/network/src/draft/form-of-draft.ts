import { parseGlobalId, RECORD_KINDS, type RecordKind } from '@verbund/schema';

const NEW_FORM = new RegExp(
  `^(${RECORD_KINDS.join('|')})/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$`,
);

/** Which form a draft is of. */
export type FormOfDraft =
  | { readonly isNew: false; readonly id: string }
  | { readonly isNew: true; readonly kind: RecordKind; readonly key: string };

/** Reads the name of a form: an id of this region, or `<kind>/<UUID>`. Null: it is neither. Free words would be a place for names. */
export function formOfDraft(text: string, region: string): FormOfDraft | null {
  if (parseGlobalId(text)?.region === region) return { isNew: false, id: text };
  const match = NEW_FORM.exec(text);
  return match ? { isNew: true, kind: match[1] as RecordKind, key: match[2] as string } : null;
}

/** Name of the form of a record that is to be created with this key. */
export function newFormOf(kind: RecordKind, key: string): string {
  return `${kind}/${key}`;
}
