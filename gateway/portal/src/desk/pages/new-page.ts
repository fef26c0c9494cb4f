import { notFoundPage } from '../../pages/errors/error-pages.tsx';
import type { Page } from '../../visit/page.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { draftState } from '../draft/draft-state.ts';
import { draftStep } from '../draft/draft-step.ts';
import { newFormOf } from '../draft/form-draft.ts';
import { showForm } from '../draft/show-form.ts';
import { arrangeRows } from '../form/arrange-rows.ts';
import { checkForm } from '../form/check-form.ts';
import { writeInput } from '../form/write-input.ts';
import { deskKindOf } from '../kinds/desk-kind.ts';
import { DESK_KIND } from '../kinds/desk-kinds.ts';
import { outcomeOf } from '../save.ts';
import { seeOther } from './desk-frame.tsx';
import { filledIn } from './edit-page.ts';
import type { FormPageState } from './form-page.tsx';
import { recordPlace } from './record-table.tsx';

/** The form of a record that is not there yet. Saving it makes a draft. */
export async function deskNewPage(visit: Visit, visitor: SignedIn): Promise<Page> {
  const name = deskKindOf(visit.parameters.kind);
  if (name === null) return notFoundPage(visit);
  const kind = DESK_KIND[name];
  // The key is that of the wish and of the draft: creating the record removes the draft.
  const key = visit.form?.get('key') ?? crypto.randomUUID();
  const blank: FormPageState = {
    kind: name,
    visitor,
    record: null,
    fields: kind.fields(visit, null),
    values: kind.initial,
    base: {},
    revision: null,
    draft: draftState(newFormOf(name, key), visit.form),
    key,
    note: '',
    problems: [],
    conflict: null,
    failure: null,
    focus: null,
  };
  if (visit.form === null) return showForm(visit, blank);
  const state = filledIn(blank, visit.form);
  const command = visit.form.get('do') ?? 'save';
  const drafted = await draftStep(visit, state);
  if (drafted) return drafted;
  if (command === 'restore') return showForm(visit, { ...state, focus: 'restored' });
  const arranged = arrangeRows(state.values, command);
  if (arranged) return showForm(visit, { ...state, ...arranged });
  const problems = checkForm(state.fields, state.values);
  if (problems.length > 0) return showForm(visit, { ...state, problems });
  const outcome = await outcomeOf(
    kind.create(visitor, present(writeInput(state.fields, state.values)), state.key),
  );
  if (!outcome.done)
    return showForm(visit, { ...state, problems: outcome.problems, failure: outcome.failure });
  return seeOther(
    visit,
    outcome.id === null ? visit.href('desk') : recordPlace('deskEdit', outcome.id, visit, { saved: 'new' }),
  );
}

/** What nobody entered is left to the region, which knows what a new record begins with. */
function present(input: ReturnType<typeof writeInput>): ReturnType<typeof writeInput> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== false));
}
