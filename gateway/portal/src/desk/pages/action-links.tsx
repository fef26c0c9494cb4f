/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { recordHref } from '../../route/href.ts';
import type { Visit } from '../../visit/visit.ts';
import { actionsFor } from '../actions/desk-action.ts';
import type { DeskKindName, FormRecord } from '../kinds/desk-kind.ts';
import { recordPlace } from './record-table.tsx';

interface ActionLinksProperties {
  readonly kind: DeskKindName;
  readonly record: FormRecord;
  readonly visit: Visit;
}

/** What else can be done with a record, each step on a page of its own that says what will happen; and the id others name it by. */
export function ActionLinks({ kind, record, visit }: ActionLinksProperties): ReactNode {
  const { desk } = visit.text;
  const page = recordHref(record.id, visit.language);
  return (
    <>
      <nav className="desk-actions" aria-label={desk.actions}>
        <ul>
          {actionsFor(kind, record).map((action) => (
            <li key={action}>
              <a href={recordPlace('deskAction', record.id, visit, { do: action })}>{desk.action[action]}</a>
            </li>
          ))}
          {record.meta.publication === 'PUBLISHED' && (
            <li>
              <a href={recordPlace('deskLink', record.id, visit)}>{desk.linkTitle}</a>
            </li>
          )}
          <li>
            <a href={recordPlace('deskHistory', record.id, visit)}>{desk.history}</a>
          </li>
          {record.meta.publication === 'PUBLISHED' && page !== null && (
            <li>
              <a href={page}>{desk.seePublic}</a>
            </li>
          )}
        </ul>
      </nav>
      <p className="hint">
        {desk.referenceId}: <code>{record.id}</code>
      </p>
    </>
  );
}
