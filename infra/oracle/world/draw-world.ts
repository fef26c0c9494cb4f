import { PRECISIONS } from '@verbund/schema';
import type { Draw } from '../draw.ts';
import {
  keeperOf,
  type Conference,
  type Figure,
  type Organization,
  type Party,
  type Project,
  type Relation,
  type World,
} from './world.ts';

/** Federations that are drawn: with a region the contract does not know, without the federal bodies, and small. Nobody keeps `bw`. */
export const FEDERATIONS: readonly (readonly string[])[] = [
  ['th', 'mv', 'sn', 'bund', 'ost'],
  ['th', 'sn', 'bund'],
  ['mv', 'th', 'ost'],
];
export const ORGANIZATION_KINDS = ['MIGRANT_ORGANIZATION', 'LOCAL_NETWORK', 'STATE_NETWORK', 'UMBRELLA'];
export const CONFERENCE_KINDS = ['NETWORK_MEETING', 'STATE_CONFERENCE', 'WORKSHOP'];
export const TOPICS = ['EDUCATION', 'HEALTH', 'NETWORKING', 'EMPOWERMENT'];
export const STOCKS = ['MEMBER_ORGANIZATIONS', 'MEMBER_PERSONS', 'LOCAL_NETWORKS'];
export const FLOWS = ['PARTICIPANTS', 'DEMANDS', 'ORGANIZATIONS_REPRESENTED'];
export const CONFIRMATIONS = ['FROM', 'TO', 'BOTH', 'SOURCE_ONLY'] as const;
/** Somebody in a region that is in no federation. */
const OUTSIDE = 'bw:organization/outside';
const STATES = ['DE-TH', 'DE-MV', 'DE-SN', 'DE-BW', 'DE-BB', 'DE-ST', 'DE-BE', 'DE-BY'];
/** Places by state: Gera, Schwerin, Dresden, Stuttgart, Halle, Berlin. */
export const PLACES = ['16052000', '13004000', '14612000', '08111000', '15002000', '11000000'];

/** Draws a world: a few bodies and many who belong to them, by dated, undated, claimed, disputed, hidden and circular edges. */
export function drawWorld(draw: Draw): World {
  const regions = draw.pick(FEDERATIONS);
  const ids = Array.from(
    { length: 4 + draw.below(20) },
    (_, index) => `${draw.pick(regions)}:organization/o${index}`,
  );
  const bodies = ids.slice(0, 1 + draw.below(3));
  const organizations = ids.map((id) => drawOrganization(draw, id));
  const relations = drawRelations(draw, ids, bodies);
  return {
    regions,
    organizations,
    relations,
    statements: relations.flatMap(({ id, kind, to }) =>
      to !== null && ids.includes(to) && draw.chance(25)
        ? [{ relation: id, kind, organization: to, verdict: draw.pick(['CONFIRMED', 'DISPUTED']) }]
        : [],
    ),
    conferences: Array.from({ length: draw.below(24) }, (_, index) =>
      drawConference(draw, `${draw.pick(regions)}:conference/c${index}`, ids),
    ),
    projects: Array.from({ length: draw.below(8) }, (_, index) =>
      drawProject(draw, `${draw.pick(regions)}:project/p${index}`, ids),
    ),
  };
}

function drawOrganization(draw: Draw, id: string): Organization {
  return {
    id,
    name: `${draw.pick(['Österreich', 'Bund', 'Ärztinnen', 'Verein'])} ${id.slice(id.indexOf('/') + 1)}`,
    kind: draw.pick(ORGANIZATION_KINDS),
    topics: draw.some(30, TOPICS),
    states: draw.chance(40)
      ? draw
          .some(30, STATES)
          .map((state) => ({ state, since: drawDate(draw, 50), until: drawDate(draw, 25) }))
      : [],
    sites: Array.from({ length: draw.below(3) }, () => ({
      kind: draw.pick(['SEAT', 'BRANCH', 'OFFICE', 'PLACE'] as const),
      ags: draw.chance(80) ? draw.pick(PLACES) : null,
    })),
    figures: Array.from({ length: draw.below(4) }, () => drawFigure(draw, STOCKS)),
    short: draw.chance(8),
    hidden: draw.chance(8),
  };
}

function drawRelations(draw: Draw, ids: readonly string[], bodies: readonly string[]): Relation[] {
  const relations = Array.from({ length: draw.below(40) }, (_, index) =>
    drawRelation(draw, index, ids, bodies),
  );
  if (!draw.chance(25)) return relations;
  // A chain of members of members, at times longer than a search may be.
  const chain = ids.slice(0, 2 + draw.below(9));
  return [
    ...relations,
    ...chain.slice(1).map((from, index) => ({
      ...drawRelation(draw, relations.length + index, ids, bodies),
      id: `${keeperOf(from)}:relation/chain${index}`,
      kind: 'MEMBER_OF' as const,
      from,
      to: chain[index] ?? null,
      since: '2016',
      until: null,
      hidden: false,
    })),
  ];
}

function drawRelation(
  draw: Draw,
  index: number,
  ids: readonly string[],
  bodies: readonly string[],
): Relation {
  const from = draw.pick(ids);
  const to = draw.chance(65)
    ? draw.pick(bodies)
    : draw.chance(80)
      ? draw.pick(ids)
      : draw.pick([OUTSIDE, null]);
  return {
    id: `${keeperOf(from)}:relation/r${String(index).padStart(2, '0')}`,
    kind: draw.pick([
      'MEMBER_OF',
      'MEMBER_OF',
      'MEMBER_OF',
      'FOUNDING_MEMBER_OF',
      'REPRESENTS_IN',
      'SUCCEEDS',
      'COOPERATES_WITH',
    ]),
    from,
    fromLabel: `Own name of ${from}`,
    to,
    toLabel: draw.chance(50) ? `Label of ${to}` : `Other label of ${to}`,
    since: drawDate(draw, 75),
    until: drawDate(draw, 25),
    confirmedBy: draw.pick(CONFIRMATIONS),
    hidden: draw.chance(8),
  };
}

function drawConference(draw: Draw, id: string, ids: readonly string[]): Conference {
  const start = drawDate(draw, 85);
  return {
    id,
    kind: draw.pick(CONFERENCE_KINDS),
    status: draw.pick(['HELD', 'HELD', 'HELD', 'CANCELLED', 'PLANNED']),
    start,
    // A month or a year of its own, some days, or long enough that questions begin within it.
    end: start?.length === 10 && draw.chance(60) ? drawEnd(draw, start) : null,
    topics: draw.some(30, TOPICS),
    parties: drawParties(draw, ['HOST', 'CO_HOST', 'FUNDER'], ids),
    figures: Array.from({ length: draw.below(4) }, () => drawFigure(draw, FLOWS)),
    hidden: draw.chance(8),
  };
}

function drawEnd(draw: Draw, start: string): string {
  return draw.chance(50) ? `${start.slice(0, 8)}28` : `${Number(start.slice(0, 4)) + 2}-12-31`;
}

function drawProject(draw: Draw, id: string, ids: readonly string[]): Project {
  return { id, parties: drawParties(draw, ['CARRIER', 'PARTNER'], ids), hidden: draw.chance(8) };
}

function drawParties(draw: Draw, roles: readonly Party['role'][], ids: readonly string[]): Party[] {
  return Array.from({ length: draw.below(4) }, () => ({
    role: draw.pick(roles),
    organization: draw.chance(95) ? draw.pick(ids) : OUTSIDE,
  }));
}

function drawFigure(draw: Draw, measures: readonly string[]): Figure {
  const precision = draw.pick(PRECISIONS);
  const value = draw.pick([0, 1, draw.below(20), draw.below(1_000), 2_000_000]);
  return {
    measure: draw.pick(measures),
    value,
    upper: precision === 'RANGE' ? value + draw.below(30) : null,
    precision,
    asOf: drawDate(draw, 80),
  };
}

/** A year, a month or a day; null in all other of a hundred cases. */
function drawDate(draw: Draw, percent: number): string | null {
  if (!draw.chance(percent)) return null;
  const year = String(2016 + draw.below(10));
  const month = draw.pick(['01', '02', '06', '12']);
  const day = draw.pick(['01', '15', '28']);
  return draw.pick([year, `${year}-${month}`, `${year}-${month}-${day}`]);
}
