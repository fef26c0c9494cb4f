import type {
  NetworkConfig,
  SeedFigure,
  SeedLayer,
  SeedOutcome,
  SeedParticipation,
  SeedPerson,
  SeedRef,
} from '@verbund/network';
import type { RecordKind } from '@verbund/schema';

/** A link, and the kind of record it must lead to. */
export interface SeedLink {
  readonly ref: SeedRef;
  readonly kind: RecordKind;
}

export function figuresOf(layer: SeedLayer): readonly SeedFigure[] {
  const records = [
    ...layer.organizations,
    ...layer.projects,
    ...layer.series,
    ...layer.conferences,
    ...(layer.additions ?? []),
  ];
  return records.flatMap(({ figures = [] }) => figures);
}

export function outcomesOf(layer: SeedLayer): readonly SeedOutcome[] {
  return [...layer.organizations, ...layer.projects, ...layer.conferences].flatMap(
    ({ outcomes = [] }) => outcomes,
  );
}

export function participationsOf(layer: SeedLayer): readonly SeedParticipation[] {
  const inSessions = layer.conferences.flatMap(({ sessions = [] }) =>
    sessions.flatMap(({ participations = [] }) => participations),
  );
  const records = [...layer.projects, ...layer.series, ...layer.conferences];
  return [...records.flatMap(({ participations = [] }) => participations), ...inSessions];
}

export function personsOf(layer: SeedLayer): readonly SeedPerson[] {
  return participationsOf(layer).flatMap(({ person }) => (person ? [person] : []));
}

/** Every link of a layer, also those without an id. */
export function linksOf(layer: SeedLayer): readonly SeedLink[] {
  const parties = participationsOf(layer).flatMap(({ organization }) => (organization ? [organization] : []));
  const speakers = outcomesOf(layer).flatMap(({ by }) => (by ? [by] : []));
  const ends = layer.relations.flatMap(({ from, to }) => [from, to]);
  const projects = [...layer.conferences, ...layer.series].flatMap(({ project }) =>
    project ? [project] : [],
  );
  const parents = layer.projects.flatMap(({ parent }) => (parent ? [parent] : []));
  return [
    ...[...parties, ...speakers, ...ends].map((ref) => ({ ref, kind: 'organization' as const })),
    ...[...projects, ...parents].map((ref) => ({ ref, kind: 'project' as const })),
  ];
}

/** Ids of all records of a region. */
export function idsOf(region: NetworkConfig): readonly string[] {
  return region.seed.flatMap((layer) => [
    ...layer.organizations.map(({ key }) => `${region.code}:organization/${key}`),
    ...layer.relations.map(({ key }) => `${region.code}:relation/${key}`),
    ...layer.projects.map(({ key }) => `${region.code}:project/${key}`),
    ...layer.series.map(({ key }) => `${region.code}:series/${key}`),
    ...layer.conferences.map(({ key }) => `${region.code}:conference/${key}`),
  ]);
}

/** Municipal keys that the records of a layer refer to. */
export function municipalKeysOf(layer: SeedLayer): readonly string[] {
  const sites = [...layer.organizations, ...(layer.additions ?? [])].flatMap(({ sites: places = [] }) =>
    places.map(({ municipality }) => municipality),
  );
  const venues = layer.conferences.map(({ venue }) => venue?.municipality);
  const parties = participationsOf(layer).map(({ municipality }) => municipality);
  const successors = layer.municipalities.map(({ successor }) => successor);
  const projects = layer.projects.flatMap(({ municipalities = [] }) => municipalities);
  return [...sites, ...venues, ...parties, ...successors, ...projects].filter((key) => key !== undefined);
}

/** Keys of sources that the records and figures of a layer name. */
export function sourceKeysOf(layer: SeedLayer): readonly string[] {
  const records = [
    ...layer.organizations,
    ...layer.relations,
    ...layer.projects,
    ...layer.series,
    ...layer.conferences,
    ...(layer.additions ?? []),
  ];
  return [...records.flatMap(({ sources }) => sources), ...figuresOf(layer).map(({ source }) => source)];
}

/** Every text of a value, at any depth. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
