/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { ImportKind, ImportRecordsData } from '../../ask/operation-types.ts';
import { NoAnswer } from '../../ask/ask.ts';
import { TableFrame } from '../../parts/table-frame.tsx';
import type { Page } from '../../visit/page.ts';
import { FOCUS_HERE } from '../../parts/focus-here.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { withKeys } from '../../parts/with-keys.ts';
import { DeskBar, deskPage } from './desk-frame.tsx';
import { recordPlace } from './record-table.tsx';

type Payload = NonNullable<ImportRecordsData['payload']>;

/** Kinds of records a table can hold. */
const TABLE_KINDS = ['conference', 'organization', 'project'] as const;
type TableKind = (typeof TABLE_KINDS)[number];

const CONTRACT_KIND: Readonly<Record<TableKind, ImportKind>> = {
  conference: 'CONFERENCE',
  organization: 'ORGANIZATION',
  project: 'PROJECT',
};

function tableKindOf(name: string | null | undefined): TableKind | null {
  return TABLE_KINDS.find((kind) => kind === name) ?? null;
}

interface ImportState {
  readonly kind: TableKind;
  readonly text: string;
  readonly key: string;
  readonly payload: Payload | null;
  readonly failed: boolean;
}

/** A file or pasted rows: first tried, with every row that is wrong; then written, all rows or none. */
export async function deskImportPage(visit: Visit, visitor: SignedIn): Promise<Page> {
  const template = tableKindOf(visit.query.get('template'));
  if (template !== null) {
    const file = await templateFile(template, visit, visitor);
    if (file) return file;
  }
  const kind = tableKindOf(visit.form?.get('kind')) ?? 'organization';
  const blank: ImportState = { kind, text: '', key: crypto.randomUUID(), payload: null, failed: false };
  if (visit.form === null) return importPage(visit, visitor, blank);
  const state = { ...blank, text: visit.form.get('text') ?? '', key: visit.form.get('key') ?? blank.key };
  try {
    const { data } = await visitor.ask('ImportRecords', {
      region: visitor.region,
      kind: CONTRACT_KIND[kind],
      text: state.text,
      dryRun: visit.form.get('do') !== 'import',
      key: state.key,
      locale: visit.language,
    });
    return importPage(visit, visitor, { ...state, payload: data.payload, failed: data.payload === null });
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return importPage(visit, visitor, { ...state, failed: true });
  }
}

async function templateFile(kind: TableKind, visit: Visit, visitor: SignedIn): Promise<Page | null> {
  const { data } = await visitor.ask('ImportTemplate', {
    region: visitor.region,
    kind: CONTRACT_KIND[kind],
    locale: visit.language,
  });
  const template = data.importTemplate;
  if (template === null) return null;
  return deskPage(visit, {
    title: template.fileName,
    content: null,
    file: { name: template.fileName, type: 'text/csv; charset=utf-8', body: template.csv },
  });
}

function importPage(visit: Visit, visitor: SignedIn, state: ImportState): Page {
  const { desk } = visit.text;
  const { payload, kind } = state;
  const isClean = payload !== null && payload.dryRun && payload.problemCount === 0 && payload.rows > 0;
  return deskPage(visit, {
    title: desk.importTitle,
    status: state.failed || (payload !== null && payload.problemCount > 0) ? 422 : 200,
    content: (
      <>
        <DeskBar visit={visit} visitor={visitor} />
        <h1>{desk.importTitle}</h1>
        <p className="lead">{desk.importLead}</p>
        {state.failed && (
          <p className="notice" role="alert">
            {desk.failed.OTHER}
          </p>
        )}
        {payload !== null && <Result payload={payload} visit={visit} />}
        <form method="post" className="desk-form">
          <input type="hidden" name="key" value={state.key} />
          <div className="field">
            <label htmlFor="import-kind">{desk.kind}</label>
            <select id="import-kind" name="kind" defaultValue={kind}>
              {TABLE_KINDS.map((name) => (
                <option key={name} value={name}>
                  {desk.kinds[name]}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="import-text">{desk.importText}</label>
            <textarea
              id="import-text"
              name="text"
              rows={12}
              defaultValue={state.text}
              aria-describedby="import-hint"
              spellCheck={false}
              data-file=""
              data-file-label={desk.importFile}
            />
            <span className="hint" id="import-hint">
              {desk.importHint}
            </span>
          </div>
          <p className="row-actions">
            <button type="submit" name="do" value="try">
              {desk.importTry}
            </button>
            {isClean && (
              <button type="submit" name="do" value="import">
                {desk.importNow(payload.rows)}
              </button>
            )}
          </p>
        </form>
        <h2>{desk.templates}</h2>
        <ul>
          {TABLE_KINDS.map((name) => (
            <li key={name}>
              <a href={visit.href('deskImport', {}, { template: name })} download="">
                {desk.kinds[name]}
              </a>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

function Result({ payload, visit }: { readonly payload: Payload; readonly visit: Visit }): ReactNode {
  const { desk } = visit.text;
  const words = payload.repeated
    ? desk.importRepeated(payload.ids.length)
    : payload.ids.length > 0
      ? desk.imported(payload.ids.length)
      : payload.problemCount > 0
        ? desk.importProblems(payload.rows, payload.problemCount)
        : desk.importClean(payload.rows);
  return (
    <section className="notice" role={payload.problemCount > 0 ? 'alert' : 'status'} {...FOCUS_HERE}>
      <p>{words}</p>
      {payload.problems.length > 0 && (
        <TableFrame label={desk.importProblemsTitle}>
          <table>
            <thead>
              <tr>
                <th scope="col">{desk.row}</th>
                <th scope="col">{desk.column}</th>
                <th scope="col">{desk.whatIsWrong}</th>
              </tr>
            </thead>
            <tbody>
              {withKeys(payload.problems, ({ row, column, code }) => `${row} ${column ?? ''} ${code}`).map(
                ([key, problem]) => (
                  <tr key={key}>
                    <th scope="row">{problem.row}</th>
                    <td data-label={desk.column}>{problem.column ?? '–'}</td>
                    <td data-label={desk.whatIsWrong}>{problem.message}</td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </TableFrame>
      )}
      {payload.duplicates.length > 0 && (
        <>
          <h2>{desk.duplicates}</h2>
          <ul>
            {payload.duplicates.map((duplicate) => (
              <li key={`${duplicate.row} ${duplicate.id ?? duplicate.otherRow ?? ''}`}>
                {desk.duplicateOf(duplicate.row)}{' '}
                {duplicate.id === null ? (
                  `${duplicate.label} (${desk.row} ${duplicate.otherRow ?? ''})`
                ) : (
                  <a href={recordPlace('deskEdit', duplicate.id, visit)}>{duplicate.label}</a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
