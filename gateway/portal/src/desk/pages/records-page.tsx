/** @jsxRuntime automatic */
import type { Page } from '../../visit/page.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { DESK_KINDS, deskKindOf } from '../kinds/desk-kind.ts';
import { recordsOf } from '../kinds/records-of.ts';
import { RecordTable } from './record-table.tsx';
import { deskPage, DeskBar } from './desk-frame.tsx';

const PAGE_SIZE = 50;

/** All records of the region with its drafts, one kind at a time, the last changed first. */
export async function deskRecordsPage(visit: Visit, visitor: SignedIn): Promise<Page> {
  const { desk } = visit.text;
  const kind = deskKindOf(visit.query.get('kind') ?? undefined) ?? 'conference';
  const text = visit.query.get('q') ?? '';
  const records = await recordsOf(kind, visit, visitor, {
    first: PAGE_SIZE,
    after: visit.query.get('after'),
    text: text === '' ? null : text,
  });
  return deskPage(visit, {
    title: `${desk.recordsTitle}: ${desk.kinds[kind]}`,
    content: (
      <>
        <DeskBar visit={visit} visitor={visitor} />
        <h1>{desk.kinds[kind]}</h1>
        <form method="get" className="desk-search">
          <p className="field">
            <label htmlFor="desk-kind">{desk.searchIn}</label>
            <select id="desk-kind" name="kind" defaultValue={kind}>
              {DESK_KINDS.map((name) => (
                <option key={name} value={name}>
                  {desk.kinds[name]}
                </option>
              ))}
            </select>
          </p>
          <p className="field">
            <label htmlFor="desk-q">{desk.search}</label>
            <input id="desk-q" type="search" name="q" defaultValue={text} maxLength={200} />
          </p>
          <p>
            <button type="submit">{desk.find}</button>
          </p>
        </form>
        <RecordTable kind={kind} rows={records?.nodes ?? []} visit={visit} />
        {records?.pageInfo.hasNextPage && records.pageInfo.endCursor !== null && (
          <p>
            <a
              className="onward"
              href={visit.href('deskRecords', {}, { kind, q: text, after: records.pageInfo.endCursor })}
            >
              {desk.more}
            </a>
          </p>
        )}
      </>
    ),
  });
}
