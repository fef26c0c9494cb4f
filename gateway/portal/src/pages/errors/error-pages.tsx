/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { Problem } from '../../ask/ask.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';

/** No page bears this address. */
export function notFoundPage(visit: Visit): Page {
  return errorPage(visit, 404, visit.text.errors.notFoundTitle, visit.text.errors.notFound);
}

/** The id is well-formed, and no public record bears it. */
export function noRecordPage(visit: Visit): Page {
  return errorPage(visit, 404, visit.text.errors.noRecordTitle, visit.text.errors.noRecord);
}

/** The region that keeps the record did not answer. */
export function silentRecordPage(visit: Visit, region: string, clause: string): Page {
  return errorPage(visit, 503, visit.text.errors.silentTitle, visit.text.errors.silent(region, clause));
}

/** No network is connected. */
export function noRegionPage(visit: Visit): Page {
  return errorPage(visit, 200, visit.text.errors.noRegionTitle, visit.text.errors.noRegion);
}

/** The front door gave nothing: it is not there, or the question was too large. */
export function unavailablePage(visit: Visit, problems: readonly Problem[]): Page {
  const { errors } = visit.text;
  if (problems.some((problem) => problem.code.startsWith('LIMIT_')))
    return errorPage(visit, 400, errors.tooLargeTitle, errors.tooLarge);
  return errorPage(visit, 503, errors.unavailableTitle, errors.unavailable);
}

/** Our own mistake. */
export function brokenPage(visit: Visit): Page {
  return errorPage(visit, 500, visit.text.errors.brokenTitle, visit.text.errors.broken);
}

function errorPage(visit: Visit, status: number, title: string, message: string): Page {
  return {
    status,
    title,
    navigation: null,
    crumbs: [],
    canonical: null,
    content: <ErrorContent title={title} message={message} visit={visit} />,
  };
}

function ErrorContent({
  title,
  message,
  visit,
}: {
  readonly title: string;
  readonly message: string;
  readonly visit: Visit;
}): ReactNode {
  const { errors } = visit.text;
  return (
    <div className="column">
      <h1>{title}</h1>
      <p className="lead">{message}</p>
      <h2>{errors.waysOn}</h2>
      <ul>
        <li>
          <a href={visit.href('start')}>{errors.toStart}</a>
        </li>
        <li>
          <a href={visit.href('organizations')}>{errors.toOrganizations}</a>
        </li>
        <li>
          <a href={visit.href('conferences')}>{errors.toConferences}</a>
        </li>
      </ul>
    </div>
  );
}
