import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { baseMarks, changedFields } from '../form/base-values.ts';
import { DESK_KIND } from '../kinds/desk-kinds.ts';
import { FormPage, type FormPageState } from '../pages/form-page.tsx';
import { pendingDrafts } from './pending-drafts.ts';

/** The page of a form, with the drafts that wait for a decision. */
export async function showForm(visit: Visit, state: FormPageState): Promise<Page> {
  const pending = await pendingDrafts(state);
  const isUnsent = visit.form !== null && hasChanges(state);
  return FormPage(visit, { ...state, draft: { ...state.draft, pending, isUnsent } });
}

function hasChanges({ kind, record, fields, values, base }: FormPageState): boolean {
  const begun = record === null ? baseMarks(fields, DESK_KIND[kind].initial) : base;
  return changedFields(fields, values, begun).length > 0;
}
