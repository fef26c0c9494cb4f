/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { Page } from '../../visit/page.ts';
import { FOCUS_HERE } from '../../parts/focus-here.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { DraftLine, DraftNotice, KeepDraft } from '../draft/draft-notice.tsx';
import type { DraftState } from '../draft/draft-state.ts';
import type { BaseMarks } from '../form/base-values.ts';
import type { FormProblem } from '../form/check-form.ts';
import type { FormField, FormValues } from '../form/form-field.ts';
import { FormFields } from '../form/form-view.tsx';
import type { JoinedVersions } from '../form/join-versions.ts';
import type { DeskKindName, FormRecord } from '../kinds/desk-kind.ts';
import type { Failure } from '../save.ts';
import { ActionLinks } from './action-links.tsx';
import { ConflictView } from './conflict-view.tsx';
import { DeskBar, deskPage } from './desk-frame.tsx';
import { ProblemSummary, problemWords } from './problem-summary.tsx';

/** Everything the page of a form shows. */
export interface FormPageState {
  readonly kind: DeskKindName;
  readonly visitor: SignedIn;
  /** As the region has it now; null for one that is not there yet. */
  readonly record: FormRecord | null;
  readonly fields: readonly FormField[];
  readonly values: FormValues;
  readonly base: BaseMarks;
  /** The one the form began with; null for a new record. */
  readonly revision: number | null;
  readonly draft: DraftState;
  /** Idempotency key of the next wish. */
  readonly key: string;
  readonly note: string;
  readonly problems: readonly FormProblem[];
  readonly conflict: (JoinedVersions & { readonly theirs: FormValues }) | null;
  readonly failure: Failure | null;
  readonly focus: string | null;
}

/** The page around a form: state of the record, what went wrong, the fields, further steps. */
export function FormPage(visit: Visit, state: FormPageState): Page {
  const { desk } = visit.text;
  const { record, kind } = state;
  const title = record ? desk.editTitle(record.title || desk.untitled) : desk.newOf[kind];
  const isRefused = state.problems.length > 0 || state.failure !== null;
  return deskPage(visit, {
    status: isRefused ? 422 : state.conflict ? 409 : 200,
    title,
    content: (
      <>
        <DeskBar visit={visit} visitor={state.visitor} />
        <h1>{title}</h1>
        {!isRefused && !state.conflict && <SavedNotice visit={visit} />}
        {state.focus === 'restored' && (
          <output className="notice" {...FOCUS_HERE}>
            {desk.restored}
          </output>
        )}
        <KeptHere visit={visit} />
        {record && <StateNotice record={record} visit={visit} />}
        <ProblemSummary state={state} visit={visit} />
        {record && <ActionLinks kind={kind} record={record} visit={visit} />}
        <form
          method="post"
          className="desk-form"
          data-form={record?.id ?? `${kind}/${state.key}`}
          data-unsent={state.draft.isUnsent ? '' : undefined}
          noValidate
        >
          {/* The first button is the one that Enter presses. */}
          <button type="submit" name="do" value="save" className="unseen" tabIndex={-1} aria-hidden="true">
            {desk.save}
          </button>
          <DraftNotice state={state} visit={visit} />
          {state.conflict && <ConflictView conflict={state.conflict} values={state.values} visit={visit} />}
          <input type="hidden" name="key" value={state.key} />
          <input type="hidden" name="base" value={JSON.stringify(state.base)} />
          {state.revision !== null && <input type="hidden" name="revision" value={state.revision} />}
          <FormFields
            fields={state.fields}
            values={state.values}
            state={{ visit, problems: problemWords(state.problems, visit), focus: state.focus }}
          />
          <Save visit={visit} state={state} />
          <DraftLine visit={visit} state={state} />
        </form>
      </>
    ),
  });
}

function Save({ visit, state }: { readonly visit: Visit; readonly state: FormPageState }): ReactNode {
  const { desk } = visit.text;
  return (
    <div className="desk-save">
      {state.record && state.record.meta.publication === 'PUBLISHED' && (
        <div className="field">
          <label htmlFor="note">{desk.note}</label>
          <input id="note" type="text" name="note" defaultValue={state.note} aria-describedby="note-hint" />
          <span className="hint" id="note-hint">
            {desk.noteHint}
          </span>
        </div>
      )}
      <p>
        <button type="submit" name="do" value="save">
          {state.record ? desk.save : desk.saveDraft}
        </button>
      </p>
      <KeepDraft state={state} visit={visit} />
    </div>
  );
}

/** Entries this browser kept while there was no network, and that were not sent since. The script fills it and shows it. */
function KeptHere({ visit }: { readonly visit: Visit }): ReactNode {
  const { desk } = visit.text;
  return (
    <form method="post" className="notice" data-kept-here="" hidden>
      <p>{desk.unsaved}</p>
      <p>
        <button type="submit" name="do" value="restore">
          {desk.restore}
        </button>
      </p>
    </form>
  );
}

function SavedNotice({ visit }: { readonly visit: Visit }): ReactNode {
  const saved = visit.query.get('saved');
  if (saved === null) return null;
  const { desk } = visit.text;
  const words = saved === 'new' ? desk.created : /^\d+$/.test(saved) ? desk.saved(saved) : desk.done;
  return <output className="notice">{words}</output>;
}

function StateNotice({ record, visit }: { readonly record: FormRecord; readonly visit: Visit }): ReactNode {
  const { desk } = visit.text;
  const { publication, visibility } = record.meta;
  const words =
    publication === 'DRAFT'
      ? desk.draftNotice
      : publication === 'WITHDRAWN'
        ? desk.withdrawnNotice
        : visibility === 'NETWORK'
          ? desk.networkNotice
          : visibility === 'FEDERATION'
            ? desk.federationNotice
            : null;
  return words === null ? null : <p className="notice">{words}</p>;
}
