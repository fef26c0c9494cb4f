import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../src/postgres/cluster.ts';
import { regionDatabase } from '../src/postgres/region-database.ts';
import { lockFolder } from '../src/process/locked-folder.ts';
import { repository } from '../src/repository.ts';
import { makeRunFolder, removeDeadRuns } from '../src/testing/run-folder.ts';
import { startChild } from '../start/child.ts';
import { housePlan } from '../start/house-plan.ts';
import { UndoStack } from '../start/undo-stack.ts';

/** A region that runs for the stories: the real program on a real database with the real seed. */
export interface RunningRegion {
  readonly code: string;
  /** Address of its graph. */
  readonly url: string;
  readonly pid: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The five regions, in the order of configuration; shared by all stories, so nobody stops one for good. */
    regions: readonly RunningRegion[];
  }
}

/** Starts PostgreSQL and the five regions once for all stories. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const undo = new UndoStack();
  try {
    project.provide('regions', await openRegions(undo));
  } catch (error) {
    await undo.close();
    throw error;
  }
  return () => undo.close();
}

async function openRegions(undo: UndoStack): Promise<RunningRegion[]> {
  await removeDeadRuns();
  const folder = lockFolder(makeRunFolder());
  const removeFolder = (): void => {
    folder.release();
    rmSync(folder.path, { recursive: true, force: true });
  };
  undo.add({ close: removeFolder, kill: removeFolder });
  const cluster = await startCluster(folder, { durable: false });
  undo.add({ close: () => cluster.stop(), kill: () => cluster.kill() });

  const databases = new Map<string, string>();
  for (const { code } of housePlan.regions)
    databases.set(code, (await regionDatabase(cluster.admin, code)).url);
  const children = housePlan.regions.map(({ code, program }) => {
    const child = startChild({
      label: code,
      program,
      env: {
        HOST: '127.0.0.1',
        PORT: '0',
        DATABASE_URL: databases.get(code) ?? '',
        TSX_TSCONFIG_PATH: join(repository, 'services/network/tsconfig.json'),
        VERBUND_MODE: 'demo',
        VERBUND_SEED: 'full',
        VERBUND_SAMPLE: '0',
      },
      logFile: join(folder.path, `${code}.log`),
      onProgress: () => {},
    });
    undo.add({ close: () => child.stop(), kill: () => child.kill() });
    return { code, child };
  });
  return Promise.all(
    children.map(async ({ code, child }) => ({ code, url: await child.ready, pid: child.pid ?? 0 })),
  );
}
