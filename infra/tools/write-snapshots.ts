import { join } from 'node:path';
import { snapshotPackages } from './packages.ts';
import { runTool } from './steps/run-tool.ts';
import type { StepResult } from './steps/step.ts';

/** Writes every golden file of the repository under `root` anew, package by package. */
export async function writeSnapshots(root: string): Promise<StepResult> {
  for (const { folder, script } of snapshotPackages(root)) {
    const { ok, output } = await runTool(root, '/bin/sh', ['-c', script], join(root, folder));
    if (!ok) return { ok, output: `the snapshot script of ${folder} failed:\n${output}` };
  }
  return { ok: true, output: '' };
}
