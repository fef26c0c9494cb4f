import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import type { FormPageState } from '../pages/form-page.tsx';
import { pendingDrafts } from './pending-drafts.ts';
import { showForm } from './show-form.ts';

/** Saving a record removes its draft: one that nobody has decided about is asked about first. Null: there is none. */
export async function decideFirst(visit: Visit, state: FormPageState): Promise<Page | null> {
  const pending = await pendingDrafts(state);
  if (pending.length === 0) return null;
  const draft = { ...state.draft, said: visit.text.unsent.decideFirst };
  return showForm(visit, { ...state, focus: 'draft', draft });
}
