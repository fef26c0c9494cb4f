import type { SeedFigure, SeedLayer, SeedParticipation } from '@verbund/network';
import { PLACES } from './draw-world.ts';
import { keeperOf, type Figure, type Party, type World } from './world.ts';

const SOURCE = 'drawn';

/** The rows of one region in the form of a seed, so that they take the way of real records into the database. Statements and hiding come after. */
export function layerOf(world: World, region: string): SeedLayer {
  const own = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    rows.filter(({ id }) => keeperOf(id) === region);
  const sources = [SOURCE];
  return {
    layer: 'core',
    sources: [{ key: SOURCE, label: 'Drawn' }],
    municipalities: PLACES.map((ags) => ({ ags, name: `Ort ${ags}`, kind: 'TOWN', state: 'DE-TH' })),
    organizations: own(world.organizations).map(
      ({ id, name, kind, topics, states, sites, figures, short }) => ({
        key: keyOf(id),
        name,
        kind,
        legalForm: 'EV',
        topics,
        memberStates: states.map(({ state, since, until }) => ({ state, ...given({ since, until }) })),
        sites: sites.map((site) => ({ kind: site.kind, ...given({ municipality: site.ags }) })),
        figures: figures.map(figureOf),
        shortEntry: short,
        sources,
      }),
    ),
    relations: own(world.relations).map(
      ({ id, kind, from, fromLabel, to, toLabel, since, until, confirmedBy }) => ({
        key: keyOf(id),
        kind,
        from: { id: from, label: fromLabel },
        to: { label: toLabel, ...given({ id: to }) },
        ...given({ since, until }),
        confirmedBy,
        sources,
      }),
    ),
    projects: own(world.projects).map(({ id, parties }) => ({
      key: keyOf(id),
      title: id,
      kind: 'PROJECT',
      status: 'RUNNING',
      participations: parties.map(participationOf),
      sources,
    })),
    series: [],
    conferences: own(world.conferences).map(({ id, kind, status, start, end, topics, parties, figures }) => ({
      key: keyOf(id),
      title: id,
      kind,
      status,
      ...given({ startDate: start, endDate: end }),
      topics,
      participations: parties.map(participationOf),
      figures: figures.map(figureOf),
      sources,
    })),
  };
}

function keyOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

function figureOf({ measure, value, upper, precision, asOf }: Figure): SeedFigure {
  return { measure, value, precision, ...(upper !== null && { upper }), ...given({ asOf }), source: SOURCE };
}

function participationOf({ role, organization }: Party): SeedParticipation {
  return { role, organization: { id: organization, label: organization } };
}

/** Without what is null: a seed leaves out what is not known. */
function given<Key extends string>(values: Readonly<Record<Key, string | null>>): { [Name in Key]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [Name in Key]?: string;
  };
}
