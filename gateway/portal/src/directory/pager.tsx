/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { PageInfoFields } from '../ask/operation-types.ts';
import type { RouteName } from '../route/routes.ts';
import type { Visit } from '../visit/visit.ts';
import { changedQuery } from './query-reader.ts';

interface PagerProperties {
  readonly pageInfo: PageInfoFields;
  readonly route: RouteName;
  readonly visit: Visit;
}

/** Links to the pages beside this one. Nothing where there is only one page. */
export function Pager({ pageInfo, route, visit }: PagerProperties): ReactNode {
  const { lists } = visit.text;
  const to = (position: { after?: string; before?: string }): string =>
    visit.href(route, {}, changedQuery(visit.query, position));
  if (!pageInfo.hasNextPage && !pageInfo.hasPreviousPage) return null;
  return (
    <nav className="pager" aria-label={lists.pages}>
      <ul>
        {pageInfo.hasPreviousPage && (
          <li>
            <a href={to({})}>{lists.first}</a>
          </li>
        )}
        {pageInfo.hasPreviousPage && pageInfo.startCursor !== null && (
          <li>
            <a rel="prev" href={to({ before: pageInfo.startCursor })}>
              {lists.previous}
            </a>
          </li>
        )}
        {pageInfo.hasNextPage && pageInfo.endCursor !== null && (
          <li>
            <a rel="next" href={to({ after: pageInfo.endCursor })}>
              {lists.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
