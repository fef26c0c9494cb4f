/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { noRecordPage, notFoundPage } from '../../pages/errors/error-pages.tsx';
import { recordId } from '../../record/record-id.ts';
import type { Page } from '../../visit/page.ts';
import { FOCUS_HERE } from '../../parts/focus-here.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { DESK_ACTIONS, RUN_ACTION, type DeskActionName } from '../actions/desk-action.ts';
import type { FormProblem } from '../form/check-form.ts';
import { writeInput } from '../form/write-input.ts';
import { textOf, type FormField, type FormValues } from '../form/form-field.ts';
import { FormFields } from '../form/form-view.tsx';
import { readForm } from '../form/read-form.ts';
import { deskKindOf, type FormRecord } from '../kinds/desk-kind.ts';
import { DESK_KIND } from '../kinds/desk-kinds.ts';
import { choicesOf } from '../kinds/shared-fields.ts';
import { outcomeOf, type Outcome } from '../save.ts';
import { DeskBar, deskPage, seeOther } from './desk-frame.tsx';
import { problemWords } from './problem-summary.tsx';
import { recordPlace } from './record-table.tsx';

/** One step with a record: says what will happen, asks for what is needed, then does it. */
export async function deskActionPage(visit: Visit, visitor: SignedIn): Promise<Page> {
  const name = deskKindOf(visit.parameters.kind);
  const action = DESK_ACTIONS.find((known) => known === visit.query.get('do'));
  if (name === null || action === undefined) return notFoundPage(visit);
  const record = await DESK_KIND[name].load(visitor, recordId(visit, name));
  if (!record) return noRecordPage(visit);
  const fields = fieldsOf(action, visit);
  const initial = { visibility: 'PUBLIC', precision: 'EXACT' };
  if (visit.form === null)
    return stepPage(visit, visitor, { action, record, fields, values: initial, outcome: null });
  const values = readForm(fields, visit.form);
  const input = writeInput(fields, values);
  if (typeof input['participants'] === 'string')
    return stepPage(visit, visitor, { action, record, fields, values, outcome: invalid('participants') });
  const outcome = await outcomeOf(
    RUN_ACTION[action](visitor, {
      id: record.id,
      revision: Number(visit.form.get('revision')) || record.meta.revision,
      key: visit.form.get('key') ?? crypto.randomUUID(),
      reason: textOf(values['reason']).trim(),
      visibility: textOf(values['visibility']),
      participants: typeof input['participants'] === 'number' ? input['participants'] : null,
      precision: textOf(values['precision']),
      toRevision: Number(visit.query.get('to')) || 0,
    }),
  );
  if (!outcome.done) return stepPage(visit, visitor, { action, record, fields, values, outcome });
  if (action === 'withdraw') return seeOther(visit, visit.href('desk'));
  return seeOther(
    visit,
    recordPlace('deskEdit', outcome.id ?? record.id, visit, { saved: String(outcome.revision) }),
  );
}

function invalid(name: string): Outcome {
  return { done: false, problems: [{ code: 'OUT_OF_RANGE', name }], conflict: null, failure: null };
}

function fieldsOf(action: DeskActionName, visit: Visit): readonly FormField[] {
  const { desk } = visit.text;
  switch (action) {
    case 'cancel':
    case 'withdraw':
      return [
        { control: 'lines', name: 'reason', label: desk.reason, hint: desk.reasonHint, required: true },
      ];
    case 'postpone':
      return [{ control: 'lines', name: 'reason', label: desk.reason, hint: desk.reasonHint }];
    case 'publish':
      return [
        {
          control: 'select',
          name: 'visibility',
          label: desk.visibleTo,
          choices: choicesOf('Visibility', visit),
        },
      ];
    case 'held':
      return [
        { control: 'number', name: 'participants', label: desk.participants, hint: desk.participantsHint },
        {
          control: 'select',
          name: 'precision',
          label: desk.precision,
          choices: choicesOf('Precision', visit, ['EXACT', 'APPROXIMATE', 'ALMOST', 'MORE_THAN']),
        },
      ];
    default:
      return [];
  }
}

interface StepState {
  readonly action: DeskActionName;
  readonly record: FormRecord;
  readonly fields: readonly FormField[];
  readonly values: FormValues;
  readonly outcome: Outcome | null;
}

function stepPage(visit: Visit, visitor: SignedIn, state: StepState): Page {
  const { desk } = visit.text;
  const { action, record, outcome } = state;
  const title = `${desk.action[action]}: ${record.title || desk.untitled}`;
  const problems = outcome?.done === false ? outcome.problems : [];
  return deskPage(visit, {
    status: outcome === null ? 200 : 422,
    title,
    content: (
      <div className="column">
        <DeskBar visit={visit} visitor={visitor} />
        <h1>{title}</h1>
        <Refusal outcome={outcome} problems={problems} fields={state.fields} visit={visit} />
        <p className="lead">{desk.actionLead[action]}</p>
        <form method="post" className="desk-form" noValidate>
          <input type="hidden" name="key" value={crypto.randomUUID()} />
          <input type="hidden" name="revision" value={record.meta.revision} />
          <FormFields
            fields={state.fields}
            values={state.values}
            state={{ visit, problems: problemWords(problems, visit), focus: null }}
          />
          <p>
            <button type="submit">{desk.action[action]}</button>
          </p>
        </form>
        <p>
          <a className="onward" href={recordPlace('deskEdit', record.id, visit)}>
            {desk.back}
          </a>
        </p>
      </div>
    ),
  });
}

interface RefusalProperties {
  readonly outcome: Outcome | null;
  readonly problems: readonly FormProblem[];
  readonly fields: readonly FormField[];
  readonly visit: Visit;
}

/** Why it was not done. Problems of the step's own fields stand beside them too. */
function Refusal({ outcome, problems, visit }: RefusalProperties): ReactNode {
  if (outcome === null || outcome.done) return null;
  const { desk } = visit.text;
  const words = [
    ...problems.map(({ code }) => visit.label('ProblemCode', code)),
    ...(outcome.conflict ? [desk.conflictTitle] : []),
    ...(outcome.failure === null
      ? []
      : [outcome.failure === 'SIGNED_OUT' ? desk.expired : desk.failed[outcome.failure]]),
  ];
  return (
    <div className="notice" role="alert" {...FOCUS_HERE}>
      <h2>{desk.notSaved}</h2>
      <ul>
        {words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
