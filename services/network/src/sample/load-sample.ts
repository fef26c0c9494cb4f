import { raw } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { NetworkConfig } from '../config.ts';
import { Conference } from '../conference/conference.entity.ts';
import { bulkInsert } from '../database/bulk-insert.ts';
import { underLock } from '../database/migrate.ts';
import { read } from '../database/reading.ts';
import { Figure } from '../figure/figure.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { Site } from '../organization/site.entity.ts';
import { Participation } from '../participation/participation.entity.ts';
import { Project } from '../project/project.entity.ts';
import { emptyRows } from '../seed/layer-rows.ts';
import { SeedRun } from '../seed/seed-run.entity.ts';
import { addSampleConference } from './sample-conference.ts';
import { addSampleOrganization } from './sample-organization.ts';
import { addSampleProject } from './sample-project.ts';
import type { SampleScope } from './sample-scope.ts';

/** Numbers of one transaction: three records each, with their parts. */
const BATCH = 1000;

/**
 * Adds generated records until there are `wanted` organizations, projects and conferences each. They are the same on every machine, so a
 * larger number later adds the missing ones; a smaller one removes nothing. Stopped in between, it goes on where it was.
 */
export async function loadSample(
  orm: MikroORM,
  config: NetworkConfig,
  wanted: number,
  onProgress: (text: string) => void,
): Promise<void> {
  if (wanted === 0) return;
  await underLock(orm, async () => {
    const em = orm.em.fork();
    const places = await read<{ ags: string; name: string }>(
      em,
      raw('select ags, name from municipality order by ags'),
    );
    const scope: SampleScope = { region: config.code, places };
    let done = (await em.findOne(SeedRun, { layer: 'sample' }))?.records ?? 0;
    if (done >= wanted) return;
    while (done < wanted) {
      const end = Math.min(done + BATCH, wanted);
      await addBatch(orm.em.fork(), scope, done, end);
      done = end;
      if (done % (10 * BATCH) === 0) onProgress(`generated ${done} of ${wanted}`);
    }
    // Counting reads the index alone once PostgreSQL knows that nothing changes.
    await em.execute('vacuum (analyze) organization, project, conference, participation, figure, site');
    onProgress(`generated ${wanted} organizations, projects and conferences`);
  });
}

async function addBatch(em: EntityManager, scope: SampleScope, from: number, to: number): Promise<void> {
  const rows = emptyRows();
  for (let index = from; index < to; index++) {
    addSampleOrganization(scope, index, rows);
    addSampleProject(scope, index, rows);
    addSampleConference(scope, index, rows);
  }
  await em.transactional(async (inner) => {
    await bulkInsert<Organization>(inner, Organization, rows.organizations);
    await bulkInsert<Site>(inner, Site, rows.sites);
    await bulkInsert<Project>(inner, Project, rows.projects);
    await bulkInsert<Conference>(inner, Conference, rows.conferences);
    await bulkInsert<Participation>(inner, Participation, rows.participations);
    await bulkInsert<Figure>(inner, Figure, rows.figures);
    await inner.upsert(SeedRun, { layer: 'sample', loadedAt: new Date().toISOString(), records: to });
  });
}
