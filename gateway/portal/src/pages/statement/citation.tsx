/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { changedQuery } from '../../directory/query-reader.ts';
import { formatPartialDate } from '../../format/format-date.ts';
import { isDay } from '../../format/is-day.ts';
import type { QueryValues } from '../../route/href.ts';
import type { Visit } from '../../visit/visit.ts';

interface CitationProperties {
  /** What is cited, as it stands behind the name of the site. */
  readonly title: string;
  readonly mark: string;
  /** Days the question took for granted. Without them, the same address would ask for other days tomorrow. */
  readonly pinned: QueryValues;
  readonly visit: Visit;
}

/** How to cite the answer: an address that asks the same again and then says whether something has changed since. */
export function Citation({ title, mark, pinned, visit }: CitationProperties): ReactNode {
  const { statement, site } = visit.text;
  const route = visit.route ?? 'statement';
  const kept = visit.query.get('mark');
  const keptOn = visit.query.get('on') ?? '';
  const address =
    visit.site.origin +
    visit.href(
      route,
      visit.parameters,
      changedQuery(visit.query, {
        ...pinned,
        mark,
        on: visit.today,
        format: null,
      }),
    );
  return (
    <section className="citation">
      {kept !== null && isDay(keptOn) && (
        <output className="notice">
          {kept === mark
            ? statement.unchanged(formatPartialDate(keptOn, visit.language))
            : statement.changed(formatPartialDate(keptOn, visit.language))}
        </output>
      )}
      <details>
        <summary>{statement.cite}</summary>
        <p>
          {statement.citation(site.name, title, formatPartialDate(visit.today, visit.language), mark)}
          <br />
          <a href={address} className="citation-address">
            {address}
          </a>
        </p>
        <p className="aside">{statement.citeNote}</p>
      </details>
    </section>
  );
}
