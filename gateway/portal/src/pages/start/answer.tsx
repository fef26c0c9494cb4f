/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { RegionFields, TotalFields } from '../../ask/operation-types.ts';
import { formatList } from '../../format/format-words.ts';
import type { LandState } from '../../map/land-states.ts';
import { CoverageNote } from '../../parts/coverage-note.tsx';
import { splitTotalLabel } from '../../parts/split-total-label.ts';
import type { Visit } from '../../visit/visit.ts';

interface AnswerProperties {
  readonly total: TotalFields | null;
  readonly states: readonly LandState[];
  readonly regions: readonly RegionFields[];
  readonly visit: Visit;
}

/** The question of the start page as its heading, and the answer under it. */
export function Answer({ total, states, regions, visit }: AnswerProperties): ReactNode {
  const { start } = visit.text;
  const collator = new Intl.Collator(visit.language);
  const outside = states
    .filter((state) => state.contact === 'OUTSIDE')
    .map((state) => state.land.name)
    .toSorted(collator.compare);
  const label = total === null || total.known === 0 ? null : splitTotalLabel(total.label);
  return (
    <div className="answer">
      <h1>{start.title}</h1>
      {label === null ? (
        <p className="answer-number">{start.noFigure}</p>
      ) : (
        <p className="answer-number">
          <strong>{start.attendances(label.amount)}</strong>
          {label.scope !== null && <span className="answer-scope">{`${label.scope}.`}</span>}
        </p>
      )}
      <p className="answer-missing">
        <strong>{outside.length === 0 ? start.noneMissing : start.missingLands(outside.length)}</strong>
        {outside.length > 0 && (
          <span className="answer-scope">{`${formatList(outside, visit.language)}.`}</span>
        )}
      </p>
      <CoverageNote coverage={total?.coverage} regions={regions} visit={visit} />
      <p>
        <a className="onward" href={visit.href('figures')}>
          {start.toFigures}
        </a>
      </p>
    </div>
  );
}
