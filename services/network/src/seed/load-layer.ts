import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Conference } from '../conference/conference.entity.ts';
import { Session } from '../conference/session.entity.ts';
import { insertRows } from '../database/insert.ts';
import { read } from '../database/reading.ts';
import { Figure } from '../figure/figure.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { Site } from '../organization/site.entity.ts';
import { Outcome } from '../outcome/outcome.entity.ts';
import { Participation } from '../participation/participation.entity.ts';
import { Project } from '../project/project.entity.ts';
import { Relation } from '../relation/relation.entity.ts';
import { ConferenceSeries } from '../series/series.entity.ts';
import { applyAdditions } from './apply-additions.ts';
import { countRecords, emptyRows, withoutRecords, type LayerRows } from './layer-rows.ts';
import type { LayerScope } from './layer-scope.ts';
import { loadPlaces, loadSources } from './load-references.ts';
import { readConferences } from './read-conferences.ts';
import { readOrganizations } from './read-organizations.ts';
import { readProjects } from './read-projects.ts';
import { readRelations } from './read-relations.ts';
import { readSeries } from './read-series.ts';
import type { SeedLayer } from './seed-format.ts';

/** Loads one layer: sources and places, then records and their parts, then what it adds to earlier records. Answers the number of records. */
export async function loadLayer(
  em: EntityManager,
  layer: SeedLayer,
  base: Pick<LayerScope, 'region' | 'demonstration' | 'at'>,
): Promise<number> {
  const sources = await loadSources(em, layer.sources);
  const places = await loadPlaces(em, layer.municipalities);
  const scope: LayerScope = { ...base, layer: layer.layer, sources, places };
  const rows = emptyRows();
  readOrganizations(scope, layer.organizations, rows);
  readProjects(scope, layer.projects, rows);
  readSeries(scope, layer.series, rows);
  readConferences(scope, layer.conferences, rows);
  readRelations(scope, layer.relations, rows);
  const fresh = withoutRecords(rows, await erasedIds(em));
  await insertLayer(em, fresh);
  await applyAdditions(em, scope, layer.additions ?? []);
  return countRecords(fresh);
}

/** Stores rows of all kinds. */
async function insertLayer(em: EntityManager, rows: LayerRows): Promise<void> {
  await insertRows<Organization>(em, Organization, rows.organizations);
  await insertRows<Site>(em, Site, rows.sites);
  await insertRows<Project>(em, Project, rows.projects);
  await insertRows<ConferenceSeries>(em, ConferenceSeries, rows.series);
  await insertRows<Conference>(em, Conference, rows.conferences);
  await insertRows<Session>(em, Session, rows.sessions);
  await insertRows<Relation>(em, Relation, rows.relations);
  await insertRows<Participation>(em, Participation, rows.participations);
  await insertRows<Figure>(em, Figure, rows.figures);
  await insertRows<Outcome>(em, Outcome, rows.outcomes);
}

async function erasedIds(em: EntityManager): Promise<Set<string>> {
  const rows = await read<{ id: string }>(em, raw('select id from erased_record'));
  return new Set(rows.map(({ id }) => id));
}
