/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { ExportRegionData } from '../../ask/operation-types.ts';
import { formatInstant } from '../../format/format-date.ts';
import type { Page } from '../../visit/page.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { DeskBar, deskPage } from './desk-frame.tsx';

/** Everything a region holds, as files that an empty region can load. For its admins. */
export async function deskExportPage(visit: Visit, visitor: SignedIn): Promise<Page> {
  const { desk } = visit.text;
  const answer = visit.form === null ? null : await visitor.ask('ExportRegion', { region: visitor.region });
  return deskPage(visit, {
    title: desk.exportTitle,
    status: answer !== null && answer.data.payload === null ? 403 : 200,
    content: (
      <div className="column">
        <DeskBar visit={visit} visitor={visitor} />
        <h1>{desk.exportTitle}</h1>
        <p className="lead">{desk.exportLead}</p>
        {answer !== null && <Files payload={answer.data.payload} visit={visit} />}
        <form method="post">
          <p>
            <button type="submit">{desk.exportNow}</button>
          </p>
        </form>
      </div>
    ),
  });
}

function Files({
  payload,
  visit,
}: {
  readonly payload: ExportRegionData['payload'];
  readonly visit: Visit;
}): ReactNode {
  const { desk } = visit.text;
  if (payload === null)
    return (
      <p className="notice" role="alert">
        {desk.exportRefused}
      </p>
    );
  return (
    <section className="notice" aria-live="polite">
      <p>{desk.exportUntil(formatInstant(payload.expiresAt, visit.language, true))}</p>
      <ul>
        {payload.files.map((file) => (
          <li key={file}>
            <a href={file}>{new URL(file).pathname.replace(/^\/export\//, '')}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
