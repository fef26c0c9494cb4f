/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { href } from '../route/href.ts';
import type { RouteName } from '../route/routes.ts';
import type { Visit } from '../visit/visit.ts';
import { changedQuery, type Chosen } from './query-reader.ts';

interface ChosenFiltersProperties {
  readonly chosen: readonly Chosen[];
  readonly route: RouteName;
  readonly visit: Visit;
}

/** The criteria in force, each with a link that takes it away. */
export function ChosenFilters({ chosen, route, visit }: ChosenFiltersProperties): ReactNode {
  if (chosen.length === 0) return null;
  const { lists } = visit.text;
  return (
    <div className="chosen">
      <h3 className="chosen-title">{lists.chosen}</h3>
      <ul>
        {chosen.map(({ name, label }) => (
          <li key={name}>
            <a
              className="chip"
              href={href(route, visit.language, {}, changedQuery(visit.query, { [name]: null }))}
              aria-label={lists.remove(label)}
            >
              {label} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        <li>
          <a href={visit.href(route)}>{lists.reset}</a>
        </li>
      </ul>
    </div>
  );
}
