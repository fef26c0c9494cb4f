/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { RecordHistoryData } from '../ask/operation-types.ts';
import { capitalized } from '../format/format-words.ts';
import { formatInstant } from '../format/format-date.ts';
import { TableFrame } from '../parts/table-frame.tsx';
import type { Visit } from '../visit/visit.ts';

export type RevisionEntry = NonNullable<RecordHistoryData['history']>['revisions'][number];

interface RevisionListProperties {
  readonly revisions: readonly RevisionEntry[];
  readonly visit: Visit;
  /** What can be done with a revision, at the desk. */
  readonly step?: (revision: RevisionEntry) => ReactNode;
}

/** Revisions, the newest first: what was done, by whom in which role, and which fields differ. */
export function RevisionList({ revisions, visit, step }: RevisionListProperties): ReactNode {
  const { record } = visit.text;
  return (
    <TableFrame label={record.history}>
      <table>
        <thead>
          <tr>
            <th scope="col">{record.version}</th>
            <th scope="col">{record.when}</th>
            <th scope="col">{record.what}</th>
            <th scope="col">{record.changedFields}</th>
            {step && <th scope="col">{record.step}</th>}
          </tr>
        </thead>
        <tbody>
          {revisions.map((entry) => (
            <tr key={entry.revision}>
              <th scope="row">{entry.revision}</th>
              <td data-label={record.when}>{formatInstant(entry.at, visit.language, true)}</td>
              <td data-label={record.what}>
                {capitalized(visit.label('RevisionAction', entry.action))}
                {`, ${visit.label('AuthorRole', entry.role)}`}
                {entry.note !== null && <span className="prose-lines">{`\n${entry.note}`}</span>}
              </td>
              <td data-label={record.changedFields}>{fieldWords(entry.changedFields, visit) || '–'}</td>
              {step && <td data-label={record.step}>{step(entry)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** Names of the contract's fields in the words of the forms. */
function fieldWords(names: readonly string[], visit: Visit): string {
  const words: Readonly<Record<string, string>> = visit.text.desk.fields;
  return names.map((name) => words[name] ?? name).join(', ');
}
