/** @jsxRuntime automatic */
import { noRecordPage, notFoundPage } from '../../pages/errors/error-pages.tsx';
import { recordId } from '../../record/record-id.ts';
import { RevisionList } from '../../record/revision-list.tsx';
import type { Page } from '../../visit/page.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { deskKindOf } from '../kinds/desk-kind.ts';
import { DeskBar, deskPage } from './desk-frame.tsx';
import { recordPlace } from './record-table.tsx';

const PAGE_SIZE = 100;

/** The whole history of a record, and the way back to any of its revisions. */
export async function deskHistoryPage(visit: Visit, visitor: SignedIn): Promise<Page> {
  const { desk, record } = visit.text;
  const kind = deskKindOf(visit.parameters.kind);
  if (kind === null) return notFoundPage(visit);
  const id = recordId(visit, kind);
  const { data } = await visitor.ask('RecordHistory', {
    id,
    first: PAGE_SIZE,
    after: Number(visit.query.get('after')) || null,
    locale: visit.language,
  });
  if (data.history === null) return noRecordPage(visit);
  const newest = data.node?.meta.revision ?? data.history.revisions[0]?.revision;
  const name = data.node?.name ?? data.node?.title ?? data.node?.seriesTitle ?? id;
  const title = `${record.history}: ${name}`;
  return deskPage(visit, {
    title,
    content: (
      <>
        <DeskBar visit={visit} visitor={visitor} />
        <h1>{title}</h1>
        <RevisionList
          revisions={data.history.revisions}
          visit={visit}
          step={(entry) =>
            entry.revision === newest ? (
              record.current
            ) : (
              <a href={recordPlace('deskAction', id, visit, { do: 'undo', to: String(entry.revision) })}>
                {desk.action.undo}
                <span className="unseen"> {entry.revision}</span>
              </a>
            )
          }
        />
        {data.history.next !== null && (
          <p>
            <a
              className="onward"
              href={visit.href('deskHistory', visit.parameters, { after: String(data.history.next) })}
            >
              {record.older}
            </a>
          </p>
        )}
        <p>
          <a className="onward" href={recordPlace('deskEdit', id, visit)}>
            {desk.back}
          </a>
        </p>
      </>
    ),
  });
}
