/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { formatPartialDate } from '../../format/format-date.ts';
import type { Visit } from '../../visit/visit.ts';
import type { StatementUmbrella } from './members-by-state.tsx';

/** Ways to the blocks of the answer; each has an address of its own. */
export function Blocks({
  umbrella,
  visit,
}: {
  readonly umbrella: StatementUmbrella;
  readonly visit: Visit;
}): ReactNode {
  const { statement, figures } = visit.text;
  const day = formatPartialDate(umbrella.at, visit.language);
  const blocks = [
    ['members', statement.membersOn(day)],
    ['totals', figures.totals],
    ['demands', statement.demands],
  ] as const;
  return (
    <nav aria-label={statement.blocks}>
      <ul>
        {blocks.map(([id, words]) => (
          <li key={id}>
            <a href={`#${id}`}>{words}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
