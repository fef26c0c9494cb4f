import type { FormPageState } from '../pages/form-page.tsx';
import { draftsOf, newFormOf, type FormDraft } from './form-draft.ts';

/** Drafts this form does not go on from: of its record, or of all new records of the kind. */
export async function pendingDrafts({
  draft,
  visitor,
  record,
  kind,
}: FormPageState): Promise<readonly FormDraft[]> {
  if (draft.form === null) return [];
  const stored = await draftsOf(visitor, record === null ? null : draft.form);
  return stored.filter(
    ({ form, savedAt }) =>
      form.startsWith(record === null ? newFormOf(kind, '') : record.id) &&
      (form !== draft.form || savedAt !== draft.after),
  );
}
