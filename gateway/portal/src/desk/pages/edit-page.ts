import { recordId } from '../../record/record-id.ts';
import { noRecordPage, notFoundPage } from '../../pages/errors/error-pages.tsx';
import type { Page } from '../../visit/page.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { decideFirst } from '../draft/decide-first.ts';
import { draftState } from '../draft/draft-state.ts';
import { draftStep } from '../draft/draft-step.ts';
import { discardDraft } from '../draft/form-draft.ts';
import { showForm } from '../draft/show-form.ts';
import { arrangeRows } from '../form/arrange-rows.ts';
import { baseMarks, changedFields, readBaseMarks } from '../form/base-values.ts';
import { checkForm } from '../form/check-form.ts';
import { joinVersions } from '../form/join-versions.ts';
import { readForm } from '../form/read-form.ts';
import { writeInput } from '../form/write-input.ts';
import { deskKindOf, type DeskKind, type FormRecord } from '../kinds/desk-kind.ts';
import { DESK_KIND } from '../kinds/desk-kinds.ts';
import { outcomeOf } from '../save.ts';
import { seeOther } from './desk-frame.tsx';
import type { FormPageState } from './form-page.tsx';
import { recordPlace } from './record-table.tsx';

/** The form of a record that is there. */
export async function deskEditPage(visit: Visit, visitor: SignedIn): Promise<Page> {
  const name = deskKindOf(visit.parameters.kind);
  if (name === null) return notFoundPage(visit);
  const kind = DESK_KIND[name];
  const record = await kind.load(visitor, recordId(visit, name));
  if (!record) return noRecordPage(visit);
  const state: FormPageState = {
    kind: name,
    visitor,
    record,
    fields: kind.fields(visit, record.status),
    values: record.values,
    base: {},
    revision: record.meta.revision,
    draft: draftState(record.region === visitor.region ? record.id : null, visit.form),
    key: crypto.randomUUID(),
    note: '',
    problems: [],
    conflict: null,
    failure: null,
    focus: null,
  };
  return visit.form === null
    ? showForm(visit, { ...state, base: baseMarks(state.fields, record.values) })
    : answerForm(visit, visitor, kind, record, filledIn(state, visit.form));
}

/** The form as it was sent. The key stays, so that sending twice saves once. */
export function filledIn(state: FormPageState, form: URLSearchParams): FormPageState {
  return {
    ...state,
    values: readForm(state.fields, form),
    base: readBaseMarks(form.get('base')),
    // What was begun on an older revision stays so, however often the page is made anew.
    revision: state.revision && (Number(form.get('revision')) || state.revision),
    key: form.get('key') ?? state.key,
    note: form.get('note') ?? '',
  };
}

async function answerForm(
  visit: Visit,
  visitor: SignedIn,
  kind: DeskKind,
  record: FormRecord,
  state: FormPageState,
): Promise<Page> {
  const command = visit.form?.get('do') ?? 'save';
  const { fields, values, base } = state;
  if (command.startsWith('take:')) {
    const field = fields.find(({ name }) => name === command.slice('take:'.length));
    return field
      ? showForm(visit, {
          ...state,
          values: { ...values, [field.name]: record.values[field.name] ?? '' },
          focus: field.name,
        })
      : showForm(visit, state);
  }
  const drafted = await draftStep(visit, state);
  if (drafted) return drafted;
  if (command === 'restore') return showForm(visit, { ...state, focus: 'restored' });
  const arranged = arrangeRows(values, command);
  if (arranged) return showForm(visit, { ...state, ...arranged });
  const problems = checkForm(fields, values);
  if (problems.length > 0) return showForm(visit, { ...state, problems });

  const changed = changedFields(fields, values, base);
  if (changed.length === 0) {
    if (state.draft.after !== null) await discardDraft(visitor, record.id);
    return seeOther(visit, recordPlace('deskEdit', record.id, visit));
  }
  const undecided = await decideFirst(visit, state);
  if (undecided) return undecided;
  const outcome = await outcomeOf(
    kind.change(visitor, {
      id: record.id,
      revision: state.revision ?? record.meta.revision,
      input: writeInput(changed, values),
      note: state.note === '' ? null : state.note,
      key: state.key,
    }),
  );
  if (outcome.done)
    return seeOther(visit, recordPlace('deskEdit', record.id, visit, { saved: String(outcome.revision) }));
  if (!outcome.conflict)
    return showForm(visit, { ...state, problems: outcome.problems, failure: outcome.failure });

  // Loaded anew: between reading the record and saving, somebody may have written once more.
  const current = (await kind.load(visitor, record.id)) ?? record;
  const joined = joinVersions(fields, values, current.values, base);
  return showForm(visit, {
    ...state,
    record: current,
    values: joined.values,
    base: baseMarks(fields, current.values),
    revision: current.meta.revision,
    // Another wish than the one that was refused.
    key: crypto.randomUUID(),
    conflict: { ...joined, theirs: current.values },
  });
}
