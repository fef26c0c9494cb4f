import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../postgres/cluster.ts';
import { lockFolder } from '../process/locked-folder.ts';
import { nodeVersionProblem } from '../node-version.ts';
import { makeRunFolder, removeDeadRuns } from './run-folder.ts';

/** Starts one PostgreSQL for the whole run and tells the tests how to reach it: `inject('postgres')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const problem = nodeVersionProblem();
  if (problem !== undefined) throw new Error(problem);
  await removeDeadRuns();
  const folder = lockFolder(makeRunFolder());
  const cluster = await startCluster(folder, { durable: false });
  const { database, ...admin } = cluster.admin;
  project.provide('postgres', { ...admin, adminDatabase: database });
  return async () => {
    await cluster.stop();
    folder.release();
    rmSync(folder.path, { recursive: true, force: true });
  };
}
