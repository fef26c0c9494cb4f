import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { deskPage } from '../pages/desk-frame.tsx';
import type { FormPageState } from '../pages/form-page.tsx';
import { discardDraft, draftsOf } from './form-draft.ts';
import { goOnWith } from './go-on.ts';
import { keepDraft } from './keep-draft.ts';
import { showForm } from './show-form.ts';

/** Steps about a draft: `keep`, `continue:<form>`, `discard:<form>`. */
const STEP = /^(keep|continue|discard)(?::(.+))?$/;

/** Does what a form asks about its draft; null where it asks for something else. */
export async function draftStep(visit: Visit, state: FormPageState): Promise<Page | null> {
  const [, step, form = state.draft.form ?? ''] = STEP.exec(visit.form?.get('do') ?? '') ?? [];
  if (step === undefined) return null;
  const { draft, visitor } = state;
  const { unsent } = visit.text;
  if (step === 'keep') {
    const kept = await keepDraft(visit, state);
    if (visit.form?.has('script')) return answerScript(visit, kept);
    return showForm(visit, {
      ...state,
      focus: 'draft',
      draft: { ...draft, after: kept.after ?? draft.after, said: kept.said },
    });
  }
  if (step === 'discard') {
    await discardDraft(visitor, form);
    const after = form === draft.form ? null : draft.after;
    return showForm(visit, { ...state, focus: 'draft', draft: { ...draft, after, said: unsent.discarded } });
  }
  const found = (await draftsOf(visitor, form))[0];
  if (!found) return showForm(visit, state);
  const gone = goOnWith(state, found);
  return showForm(visit, { ...gone, focus: 'draft', draft: { ...gone.draft, said: unsent.goneOn } });
}

/** A script wants the words alone. */
function answerScript(visit: Visit, kept: object): Page {
  return deskPage(visit, {
    title: visit.text.unsent.title,
    content: null,
    file: { name: 'draft.json', type: 'application/json; charset=utf-8', body: JSON.stringify(kept) },
  });
}
