/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { RouteName } from '../route/routes.ts';
import type { Visit } from '../visit/visit.ts';
import { changedQuery } from './query-reader.ts';
import type { ResolvedPlace } from './resolve-place.ts';

/** Asks which of several places is meant, or says that none bears the name. */
export function PlaceQuestion({
  place,
  route,
  visit,
}: {
  readonly place: ResolvedPlace;
  readonly route: RouteName;
  readonly visit: Visit;
}): ReactNode {
  const { lists } = visit.text;
  const typed = visit.query.get('place') ?? '';
  if (place.unknown !== null) return <p className="notice">{lists.placeUnknown(place.unknown)}</p>;
  if (place.choices.length === 0) return null;
  return (
    <div className="notice">
      <p>{lists.placeSeveral(typed)}</p>
      <ul>
        {place.choices.map((choice) => (
          <li key={choice.ags}>
            <a href={visit.href(route, {}, changedQuery(visit.query, { place: choice.ags }))}>
              {choice.displayName}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
