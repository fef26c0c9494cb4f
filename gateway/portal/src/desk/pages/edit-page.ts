import { recordId } from '../../record/record-id.ts';
import { noRecordPage, notFoundPage } from '../../pages/errors/error-pages.tsx';
import type { Page } from '../../visit/page.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { arrangeRows } from '../form/arrange-rows.ts';
import { baseMarks, changedFields, readBaseMarks } from '../form/base-values.ts';
import { checkForm } from '../form/check-form.ts';
import { joinVersions } from '../form/join-versions.ts';
import { readForm } from '../form/read-form.ts';
import { writeInput } from '../form/write-input.ts';
import { DESK_KIND, deskKindOf, type DeskKind, type FormRecord } from '../kinds/desk-kind.ts';
import { outcomeOf } from '../save.ts';
import { seeOther } from './desk-frame.tsx';
import { FormPage, type FormPageState } from './form-page.tsx';
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
    key: crypto.randomUUID(),
    note: '',
    problems: [],
    conflict: null,
    failure: null,
    focus: null,
  };
  return visit.form === null
    ? FormPage(visit, { ...state, base: baseMarks(state.fields, record.values) })
    : answerForm(visit, visitor, kind, record, filledIn(state, visit.form));
}

/** The form as it was sent. The key stays, so that sending twice saves once. */
export function filledIn(state: FormPageState, form: URLSearchParams): FormPageState {
  return {
    ...state,
    values: readForm(state.fields, form),
    base: readBaseMarks(form.get('base')),
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
      ? FormPage(visit, {
          ...state,
          values: { ...values, [field.name]: record.values[field.name] ?? '' },
          focus: field.name,
        })
      : FormPage(visit, state);
  }
  if (command === 'restore') return FormPage(visit, { ...state, focus: 'restored' });
  const arranged = arrangeRows(values, command);
  if (arranged) return FormPage(visit, { ...state, ...arranged });
  const problems = checkForm(fields, values);
  if (problems.length > 0) return FormPage(visit, { ...state, problems });

  const changed = changedFields(fields, values, base);
  if (changed.length === 0) return seeOther(visit, recordPlace('deskEdit', record.id, visit));
  const outcome = await outcomeOf(
    kind.change(visitor, {
      id: record.id,
      revision: Number(visit.form?.get('revision')) || record.meta.revision,
      input: writeInput(changed, values),
      note: state.note === '' ? null : state.note,
      key: state.key,
    }),
  );
  if (outcome.done)
    return seeOther(visit, recordPlace('deskEdit', record.id, visit, { saved: String(outcome.revision) }));
  if (!outcome.conflict)
    return FormPage(visit, { ...state, problems: outcome.problems, failure: outcome.failure });

  // Loaded anew: between reading the record and saving, somebody may have written once more.
  const current = (await kind.load(visitor, record.id)) ?? record;
  const joined = joinVersions(fields, values, current.values, base);
  return FormPage(visit, {
    ...state,
    record: current,
    values: joined.values,
    base: baseMarks(fields, current.values),
    // Another wish than the one that was refused.
    key: crypto.randomUUID(),
    conflict: { ...joined, theirs: current.values },
  });
}
