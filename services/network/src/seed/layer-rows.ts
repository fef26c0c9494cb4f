import type { Conference } from '../conference/conference.entity.ts';
import type { Session } from '../conference/session.entity.ts';
import type { Figure } from '../figure/figure.entity.ts';
import type { Organization } from '../organization/organization.entity.ts';
import type { Site } from '../organization/site.entity.ts';
import type { Outcome } from '../outcome/outcome.entity.ts';
import type { Participation } from '../participation/participation.entity.ts';
import type { Project } from '../project/project.entity.ts';
import type { NewRow } from '../record/new-record.ts';
import type { Relation } from '../relation/relation.entity.ts';
import type { ConferenceSeries } from '../series/series.entity.ts';

/** Rows to be stored together. */
export interface LayerRows {
  readonly organizations: NewRow<Organization>[];
  readonly sites: NewRow<Site>[];
  readonly projects: NewRow<Project>[];
  readonly series: NewRow<ConferenceSeries>[];
  readonly conferences: NewRow<Conference>[];
  readonly sessions: NewRow<Session>[];
  readonly relations: NewRow<Relation>[];
  readonly participations: NewRow<Participation>[];
  readonly figures: NewRow<Figure>[];
  readonly outcomes: NewRow<Outcome>[];
}

export function emptyRows(): LayerRows {
  return {
    organizations: [],
    sites: [],
    projects: [],
    series: [],
    conferences: [],
    sessions: [],
    relations: [],
    participations: [],
    figures: [],
    outcomes: [],
  };
}

/** How many records (not parts of records) there are. */
export function countRecords({ organizations, projects, series, conferences, relations }: LayerRows): number {
  return organizations.length + projects.length + series.length + conferences.length + relations.length;
}

/** Leaves out the records of these ids, with all their parts. */
export function withoutRecords(rows: LayerRows, ids: ReadonlySet<string>): LayerRows {
  const kept = <Row>(list: readonly Row[], ownerOf: (row: Row) => string): Row[] =>
    list.filter((row) => !ids.has(ownerOf(row)));
  return {
    organizations: kept(rows.organizations, ({ id }) => id),
    sites: kept(rows.sites, ({ organizationId }) => organizationId),
    projects: kept(rows.projects, ({ id }) => id),
    series: kept(rows.series, ({ id }) => id),
    conferences: kept(rows.conferences, ({ id }) => id),
    sessions: kept(rows.sessions, ({ conferenceId }) => conferenceId),
    relations: kept(rows.relations, ({ id }) => id),
    participations: kept(rows.participations, ({ ownerId }) => ownerId),
    figures: kept(rows.figures, ({ ownerId }) => ownerId),
    outcomes: kept(rows.outcomes, ({ ownerId }) => ownerId),
  };
}
