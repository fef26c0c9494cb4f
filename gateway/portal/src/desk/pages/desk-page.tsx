/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { regionNames } from '../../parts/region-name.ts';
import type { Page } from '../../visit/page.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { DESK_KINDS } from '../kinds/desk-kind.ts';
import { recordsOf } from '../kinds/records-of.ts';
import { draftsOf } from '../draft/form-draft.ts';
import { UnsentSection } from '../draft/unsent-section.tsx';
import { confirmChosen } from './confirm-many.tsx';
import { TodoSection } from './todo-section.tsx';
import { RecordTable } from './record-table.tsx';
import { deskPage, DeskBar } from './desk-frame.tsx';

const RECENT = 5;
/** Items of each list of the to-do list: so many can be confirmed at once. */
const ITEMS = 25;

/** Where the staff begins: what is to be done, what was changed last, what can be entered. */
export async function deskHomePage(visit: Visit, visitor: SignedIn): Promise<Page> {
  const { desk } = visit.text;
  const isStaff = visitor.role !== 'reader';
  const confirmed = isStaff && visit.form ? await confirmChosen(visit, visitor, visit.form) : null;
  const [todo, records, federation, drafts] = await Promise.all([
    isStaff ? visitor.ask('DeskTodo', { region: visitor.region, first: ITEMS }) : null,
    Promise.all(
      DESK_KINDS.map(async (kind) => ({
        kind,
        rows: (await recordsOf(kind, visit, visitor, { first: RECENT }))?.nodes.slice(0, RECENT) ?? [],
      })),
    ),
    visit.ask('FederationState', {}),
    isStaff ? draftsOf(visitor, null) : [],
  ]);
  const regionName = regionNames(federation.data.regions)(visitor.region);
  return deskPage(visit, {
    title: desk.title,
    crumbs: [],
    content: (
      <>
        <DeskBar visit={visit} visitor={visitor} />
        <h1>{desk.recordsOf(regionName)}</h1>
        {!isStaff ? (
          <div className="notice">
            <p>{desk.readerOnly}</p>
          </div>
        ) : (
          <Beginnings visit={visit} visitor={visitor} />
        )}
        <UnsentSection drafts={drafts} visit={visit} />
        {todo && <TodoSection lists={todo.data.todo} result={confirmed} visit={visit} />}
        {records.map(({ kind, rows }) => (
          <section key={kind} className="part">
            <h2>{desk.kinds[kind]}</h2>
            <RecordTable kind={kind} rows={rows} visit={visit} />
            <p>
              <a className="onward" href={visit.href('deskRecords', {}, { kind })}>
                {desk.allRecords}
                <span className="unseen"> {desk.kinds[kind]}</span>
              </a>
            </p>
          </section>
        ))}
      </>
    ),
  });
}

function Beginnings({ visit, visitor }: { readonly visit: Visit; readonly visitor: SignedIn }): ReactNode {
  const { desk } = visit.text;
  const accounts = visit.site.signIn?.accountPages.get(visitor.region);
  return (
    <nav aria-label={desk.newTitle}>
      <ul className="desk-beginnings">
        {DESK_KINDS.map((kind) => (
          <li key={kind}>
            <a href={visit.href('deskNew', { kind })}>{desk.newOf[kind]}</a>
          </li>
        ))}
        <li>
          <a href={visit.href('deskSuggestions')}>{desk.suggestions}</a>
        </li>
        <li>
          <a href={visit.href('deskClaims')}>{desk.claims}</a>
        </li>
        <li>
          <a href={visit.href('deskDuplicates')}>{desk.duplicatesTitle}</a>
        </li>
        <li>
          <a href={visit.href('deskImport')}>{desk.importTitle}</a>
        </li>
        <li>
          <a href={visit.href('deskExport')}>{desk.exportTitle}</a>
        </li>
        {accounts !== undefined && (
          <li>
            {visitor.role === 'admin' ? (
              <a href={`${accounts}/accounts`}>{desk.accounts}</a>
            ) : (
              <a href={`${accounts}/account`}>{desk.ownAccount}</a>
            )}
          </li>
        )}
        <li>
          <a href={visit.href('deskProtect')}>{desk.protectRegion}</a>
        </li>
        {visitor.role === 'admin' && (
          <li>
            <a href={visit.href('deskErase')}>{visit.text.erase.title}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
