/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { MunicipalityFields } from '../ask/operation-types.ts';
import { formatList } from '../format/format-words.ts';
import type { Visit } from '../visit/visit.ts';

interface PlaceMapProperties {
  /** Places as a record or a list names them; doubles are drawn once. */
  readonly places: readonly Pick<MunicipalityFields, 'ags' | 'displayName'>[];
  readonly visit: Visit;
}

/** Where the places of a record or a list lie: a picture of names that stand beside it. Marks are districts, never streets. Nothing where no place is known. */
export function PlaceMap({ places, visit }: PlaceMapProperties): ReactNode {
  const { map } = visit.site;
  const marks = new Map<string, { readonly names: Set<string>; readonly at: readonly [number, number] }>();
  for (const place of places) {
    const at = map.placeOf(place.ags);
    if (at === null) continue;
    const key = at.join(' ');
    if (!marks.has(key)) marks.set(key, { names: new Set(), at });
    marks.get(key)?.names.add(place.displayName);
  }
  if (marks.size === 0) return null;
  const names = [...new Set([...marks.values()].flatMap((mark) => [...mark.names]))].toSorted(
    new Intl.Collator(visit.language).compare,
  );
  return (
    <figure className="place-map">
      <svg
        viewBox={`0 0 ${map.width} ${map.height}`}
        role="img"
        aria-labelledby="place-map-title"
        direction="ltr"
      >
        <title id="place-map-title">{visit.text.map.places(formatList(names, visit.language))}</title>
        <image href={visit.site.assets.outlines} width={map.width} height={map.height} />
        {[...marks.values()].map(({ at: [x, y] }) => (
          <circle key={`${x} ${y}`} className="place-mark" cx={x.toFixed(1)} cy={y.toFixed(1)} r={9} />
        ))}
      </svg>
    </figure>
  );
}
