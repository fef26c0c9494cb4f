/** @jsxRuntime automatic */
import { RECORD_KINDS } from '@verbund/schema';
import { missingRecord } from '../../record/missing-record.ts';
import { recordId } from '../../record/record-id.ts';
import { RevisionList } from '../../record/revision-list.tsx';
import { recordHref } from '../../route/href.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { notFoundPage } from '../errors/error-pages.tsx';

const PAGE_SIZE = 50;

/** What was done to a record while it was shown, for everybody to read. */
export async function historyPage(visit: Visit): Promise<Page> {
  const { record } = visit.text;
  const kind = RECORD_KINDS.find((known) => known === visit.parameters.kind);
  if (kind === undefined) return notFoundPage(visit);
  const id = recordId(visit, kind);
  const after = Number(visit.query.get('after')) || null;
  const { data, problems } = await visit.ask('RecordHistory', {
    id,
    first: PAGE_SIZE,
    after,
    locale: visit.language,
  });
  if (data.node === null || data.history === null)
    return missingRecord(visit, 'history', problems, data.regions);
  const name = data.node.name ?? data.node.title ?? data.node.seriesTitle ?? id;
  const title = `${record.history}: ${name}`;
  return {
    status: 200,
    title,
    navigation: null,
    crumbs: [{ label: name, href: recordHref(id, visit.language) ?? visit.href('start') }],
    canonical: null,
    content: (
      <>
        <h1>{title}</h1>
        <p className="lead">{record.historyLead}</p>
        <RevisionList revisions={data.history.revisions} visit={visit} />
        {data.history.next !== null && (
          <p>
            <a
              className="onward"
              href={visit.href('history', visit.parameters, { after: String(data.history.next) })}
            >
              {record.older}
            </a>
          </p>
        )}
      </>
    ),
  };
}
