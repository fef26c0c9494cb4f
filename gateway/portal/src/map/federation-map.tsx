/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { Visit } from '../visit/visit.ts';
import type { DrawnMap } from './draw-map.ts';
import type { Contact, LandState } from './land-states.ts';

interface FederationMapProperties {
  readonly map: DrawnMap;
  readonly states: readonly LandState[];
  readonly visit: Visit;
}

const CONTACTS: readonly Contact[] = ['ANSWERING', 'SILENT', 'OUTSIDE'];
const CLASSES: Readonly<Record<Contact, string>> = {
  ANSWERING: 'answering',
  SILENT: 'silent',
  OUTSIDE: 'outside',
};

/** The Länder by contact: a picture of the list beside it. The three states differ by pattern as well as by color. */
export function FederationMap({ map, states, visit }: FederationMapProperties): ReactNode {
  const { map: words } = visit.text;
  const count = (contact: Contact): number => states.filter((state) => state.contact === contact).length;
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-labelledby="map-title" direction="ltr">
        <title id="map-title">
          {words.description(count('ANSWERING'), count('SILENT'), count('OUTSIDE'))}
        </title>
        <Patterns />
        {states.map(({ land, contact }) => (
          <path key={land.ags} className={`land land-${CLASSES[contact]}`} d={land.path} />
        ))}
        <path className="land-borders" d={map.borders} />
      </svg>
      <figcaption>
        <ul className="legend">
          {CONTACTS.map((contact) => (
            <li key={contact}>
              <svg className="swatch" viewBox="0 0 20 14" width={20} height={14} aria-hidden="true">
                <rect className={`land land-${CLASSES[contact]}`} width={20} height={14} />
              </svg>
              {words[CLASSES[contact] as 'answering' | 'silent' | 'outside']}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** Hatching of silent Länder; its colors stand in the style sheet. */
function Patterns(): ReactNode {
  return (
    <defs>
      <pattern
        id="silent-hatch"
        patternUnits="userSpaceOnUse"
        width={8}
        height={8}
        patternTransform="rotate(45)"
      >
        <rect className="hatch-ground" width={8} height={8} />
        <rect className="hatch-stripe" width={3.5} height={8} />
      </pattern>
    </defs>
  );
}
