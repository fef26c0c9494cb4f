/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { StartPageData } from '../../ask/operation-types.ts';
import { counted, type Countable } from '../../parts/counted.ts';
import type { Visit } from '../../visit/visit.ts';

const NOUNS: readonly Countable[] = ['organizations', 'conferences', 'projects'];

/** How many records of each kind there are, as ways into the directories. */
export function Holdings({
  data,
  visit,
}: {
  readonly data: StartPageData;
  readonly visit: Visit;
}): ReactNode {
  return (
    <section>
      <h2>{visit.text.start.holdings}</h2>
      <ul className="cards">
        {NOUNS.map((noun) => {
          const total = data[noun];
          return (
            <li key={noun} className="card">
              <a href={visit.href(noun)}>
                {total === null ? visit.text.site[noun] : counted(noun, total, visit)}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
