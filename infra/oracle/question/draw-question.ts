import type { Draw } from '../draw.ts';
import type { Outage, Part } from '../house/region-door.ts';
import {
  CONFERENCE_KINDS,
  CONFIRMATIONS,
  FLOWS,
  ORGANIZATION_KINDS,
  STOCKS,
  TOPICS,
} from '../world/draw-world.ts';
import { lastDayOf } from '../reference/days.ts';
import type { World } from '../world/world.ts';
import type { ConferenceFilter, FigureFilter, Language, Matter, Membership, Question } from './question.ts';

/** Draws a question to this world; in every other one somebody is silent, in a part of the answer or in all of it. */
export function drawQuestion(draw: Draw, world: World): Question {
  const matter = drawMatter(draw, world);
  const silence = draw.chance(50);
  return {
    matter,
    regions: !silence && draw.chance(15) ? drawSome(draw, world.regions) : null,
    strict: draw.chance(10) && !(matter.kind === 'ORGANIZATIONS' && matter.nested),
    outages: silence ? drawOutages(draw, world.regions) : [],
  };
}

function drawSome(draw: Draw, regions: readonly string[]): string[] {
  return [...new Set([draw.pick(regions), ...draw.some(40, regions)])];
}

function drawOutages(draw: Draw, regions: readonly string[]): Outage[] {
  const parts: readonly (Part | 'ALL')[] = ['ALL', 'EDGES', 'EDGES', 'ROWS', 'LOOKUPS', 'SUCCESSIONS'];
  return Array.from({ length: draw.chance(80) ? 1 : 2 }, () => ({
    region: draw.pick(regions),
    part: draw.pick(parts),
    round: 1 + draw.below(3),
  }));
}

function drawMatter(draw: Draw, world: World): Matter {
  const language = draw.pick(['DE', 'EN'] as const);
  switch (draw.below(10)) {
    case 0:
    case 1:
    case 2:
      return {
        kind: 'UMBRELLA',
        id: drawBody(draw, world),
        ...(draw.chance(95) && { at: drawDay(draw, world) }),
        language,
      };
    case 3:
      return {
        kind: 'ORGANIZATIONS',
        nested: draw.chance(60),
        filter: {
          ...drawRegions(draw, world),
          ...(draw.chance(20) && { kind: draw.some(60, ORGANIZATION_KINDS) }),
          ...(draw.chance(10) && { topics: draw.some(60, TOPICS) }),
          ...(draw.chance(40) && { includeShortEntries: draw.chance(80) }),
          ...(draw.chance(75) && { memberOf: drawMembership(draw, world) }),
        },
      };
    case 4:
      return { kind: 'CONFERENCES', filter: drawConferenceFilter(draw, world) };
    case 5:
      return {
        kind: 'PROJECTS',
        filter: {
          ...drawRegions(draw, world),
          ...(draw.chance(15) && { carrier: drawBody(draw, world) }),
          ...(draw.chance(85) && { umbrella: drawMembership(draw, world) }),
        },
      };
    case 6:
    case 7:
      return drawFigures(draw, world, language);
    default:
      return {
        kind: 'STATISTICS',
        groupBy: draw.some(40, ['REGION', 'YEAR', 'KIND', 'TOPIC'] as const),
        filter: drawConferenceFilter(draw, world),
      };
  }
}

function drawFigures(draw: Draw, world: World, language: Language): Matter {
  const stock = draw.chance(50);
  const own = stock ? STOCKS : FLOWS;
  return {
    kind: 'FIGURES',
    // What has no meaning is refused: a share, a day for a flow, or a question for the other kind.
    measures: draw.chance(4)
      ? ['SHARE_FROM_ORGANIZATIONS']
      : [...new Set([draw.pick(own), ...draw.some(20, own)])],
    ...(draw.chance(stock ? 70 : 3) && { at: drawDay(draw, world) }),
    ...(draw.chance(stock ? 3 : 30) && { from: drawDay(draw, world) }),
    ...(draw.chance(stock ? 3 : 30) && { to: drawDay(draw, world) }),
    filter: drawFigureFilter(draw, world, draw.chance(96) ? stock : !stock),
    language,
  };
}

function drawFigureFilter(draw: Draw, world: World, stock: boolean): FigureFilter {
  const common = {
    ...drawRegions(draw, world),
    ...(draw.chance(15) && { topics: draw.some(60, TOPICS) }),
  };
  if (stock) {
    return {
      ...common,
      ...(draw.chance(25) && { organization: draw.some(50, world.organizations).map(({ id }) => id) }),
      ...(draw.chance(50) && { organizationKind: draw.some(70, ORGANIZATION_KINDS) }),
      ...(draw.chance(60) && { memberOf: drawMembership(draw, world) }),
    };
  }
  return {
    ...common,
    ...(draw.chance(15) && { conference: draw.some(60, world.conferences).map(({ id }) => id) }),
    ...(draw.chance(15) && { conferenceKind: draw.some(60, CONFERENCE_KINDS) }),
    ...(draw.chance(15) && { host: drawBody(draw, world) }),
    ...(draw.chance(40) && { umbrella: drawMembership(draw, world) }),
  };
}

function drawConferenceFilter(draw: Draw, world: World): ConferenceFilter {
  return {
    ...drawRegions(draw, world),
    ...(draw.chance(15) && { kind: draw.some(60, CONFERENCE_KINDS) }),
    ...(draw.chance(15) && { status: draw.some(60, ['HELD', 'PLANNED', 'CANCELLED']) }),
    ...(draw.chance(15) && { topics: draw.some(60, TOPICS) }),
    ...(draw.chance(20) && { from: drawDay(draw, world) }),
    ...(draw.chance(20) && { to: drawDay(draw, world) }),
    ...(draw.chance(10) && { host: drawBody(draw, world) }),
    ...(draw.chance(50) && { umbrella: drawMembership(draw, world) }),
  };
}

function drawMembership(draw: Draw, world: World): Membership {
  return {
    organization: drawBody(draw, world),
    ...(draw.chance(90) && { at: drawDay(draw, world) }),
    ...(draw.chance(60) && { transitive: draw.chance(90) }),
    ...(draw.chance(25) && { includeRepresentation: draw.chance(80) }),
    ...(draw.chance(25) && { includeUndated: draw.chance(80) }),
    ...(draw.chance(20) && { confirmed: draw.some(60, CONFIRMATIONS) }),
  };
}

function drawRegions(draw: Draw, world: World): { readonly region?: readonly string[] } {
  return draw.chance(10) ? { region: draw.some(50, world.regions) } : {};
}

/** Mostly somebody to whom edges lead. */
function drawBody(draw: Draw, { organizations, relations }: World): string {
  const ends = relations.flatMap(({ to }) => (to === null ? [] : [to]));
  if (ends.length > 0 && draw.chance(80)) return draw.pick(ends);
  return draw.chance(95) ? draw.pick(organizations).id : 'th:organization/nobody';
}

/** A day at which something changes, the day before or after it, or any day. */
function drawDay(draw: Draw, { relations, organizations, conferences }: World): string {
  const dates = [
    ...relations.flatMap(({ since, until }) => [since, until]),
    ...organizations.flatMap(({ figures, states }) => [
      ...figures.map(({ asOf }) => asOf),
      ...states.flatMap(({ since, until }) => [since, until]),
    ]),
    ...conferences.flatMap(({ start, end }) => [start, end]),
  ].filter((date) => date !== null);
  if (dates.length === 0 || draw.chance(30)) return `${2017 + draw.below(9)}-06-15`;
  const date = draw.pick(dates);
  const edge = draw.chance(50) ? `${date}-01-01`.slice(0, 10) : lastDayOf(date);
  return shifted(edge, draw.pick([-1, 0, 0, 1]));
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
