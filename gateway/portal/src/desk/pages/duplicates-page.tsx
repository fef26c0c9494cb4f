/** @jsxRuntime automatic */
import type { Page } from '../../visit/page.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { recordHref } from '../../route/href.ts';
import { DeskBar, deskPage } from './desk-frame.tsx';
import { recordPlace } from './record-table.tsx';

/** Names one question may hold. */
const PAGE_SIZE = 100;

/** Organizations of ours whose name a record elsewhere bears too, among what may be seen. */
export async function deskDuplicatesPage(visit: Visit, visitor: SignedIn): Promise<Page> {
  const { desk } = visit.text;
  const own = await visitor.ask('DeskOrganizations', {
    region: visitor.region,
    first: PAGE_SIZE,
    after: visit.query.get('after'),
  });
  const rows = own.data.organizations?.nodes ?? [];
  const names = [...new Set(rows.map(({ title }) => title))];
  const found = names.length === 0 ? [] : ((await visitor.ask('SameNames', { names })).data.sameNames ?? []);
  const pairs = rows.flatMap((row) =>
    found.filter(({ asked, id }) => asked === row.title && id !== row.id).map((other) => ({ row, other })),
  );
  const next = own.data.organizations?.pageInfo.hasNextPage
    ? own.data.organizations.pageInfo.endCursor
    : null;
  return deskPage(visit, {
    title: desk.duplicatesTitle,
    content: (
      <div className="column">
        <DeskBar visit={visit} visitor={visitor} />
        <h1>{desk.duplicatesTitle}</h1>
        <p className="lead">{desk.duplicatesLead(names.length)}</p>
        {pairs.length === 0 && <p>{desk.noDuplicates}</p>}
        <ul>
          {pairs.map(({ row, other }) => (
            <li key={`${row.id} ${other.id}`}>
              <a href={recordPlace('deskEdit', row.id, visit)}>{row.title}</a>
              {' / '}
              <a href={recordHref(other.id, visit.language) ?? visit.href('desk')}>{other.label}</a>
              {` (${other.id})`}
            </li>
          ))}
        </ul>
        {next !== null && (
          <p>
            <a className="onward" href={visit.href('deskDuplicates', {}, { after: next })}>
              {desk.more}
            </a>
          </p>
        )}
      </div>
    ),
  });
}
