import { baseMarks, changedFields } from '../form/base-values.ts';
import { joinVersions } from '../form/join-versions.ts';
import type { FormPageState } from '../pages/form-page.tsx';
import { keyOfForm, type FormDraft } from './form-draft.ts';

/**
 * The form with its draft in it. Fields that were filled before the draft was asked for stay, where the draft left them alone; and where the
 * record has a newer revision meanwhile, both versions are joined.
 */
export function goOnWith(state: FormPageState, draft: FormDraft): FormPageState {
  const { fields, record } = state;
  const byDraft = new Set(changedFields(fields, draft.values, draft.base));
  const typed = changedFields(fields, state.values, state.base).filter((field) => !byDraft.has(field));
  const values = {
    ...draft.values,
    ...Object.fromEntries(typed.map(({ name }) => [name, state.values[name] ?? ''])),
  };
  const gone: FormPageState = {
    ...state,
    values,
    base: draft.base,
    note: draft.note,
    draft: { ...state.draft, after: draft.savedAt },
  };
  if (record === null)
    return {
      ...gone,
      values: draft.values,
      key: keyOfForm(draft.form),
      draft: { ...gone.draft, form: draft.form },
    };
  if (record.meta.revision === draft.revision) return { ...gone, revision: draft.revision };
  const joined = joinVersions(fields, values, record.values, draft.base);
  const isShown = joined.taken.length > 0 || joined.disputed.length > 0;
  return {
    ...gone,
    values: joined.values,
    base: baseMarks(fields, record.values),
    revision: record.meta.revision,
    conflict: isShown ? { ...joined, theirs: record.values } : null,
  };
}
