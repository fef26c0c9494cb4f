/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { changedQuery } from '../../directory/query-reader.ts';
import { formatPartialDate } from '../../format/format-date.ts';
import { isDay } from '../../format/is-day.ts';
import type { Visit } from '../../visit/visit.ts';

/** How to cite the answer: an address that asks the same again and then says whether something has changed since. */
export function Citation({ mark, visit }: { readonly mark: string; readonly visit: Visit }): ReactNode {
  const { statement, site } = visit.text;
  const route = visit.route ?? 'statement';
  const kept = visit.query.get('mark');
  const keptOn = visit.query.get('on') ?? '';
  const address =
    visit.site.origin +
    visit.href(
      route,
      visit.parameters,
      // The day is written out: without it, the same address would ask for another day tomorrow.
      changedQuery(visit.query, {
        at: visit.query.get('at') || visit.today,
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
          {statement.citation(site.name, formatPartialDate(visit.today, visit.language), mark)}
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
