import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import type { StepResult } from './step.ts';

/** Runs an installed program by its name and collects what it prints. */
export async function runTool(
  root: string,
  name: string,
  args: readonly string[],
  folder: string = root,
): Promise<StepResult> {
  const child = spawn(name, args, {
    cwd: folder,
    env: { ...process.env, PATH: toolPath(root, folder), FORCE_COLOR: '0', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const ok = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
  return { ok, output: output.trim() };
}

/** The programs of the package come first, then those of the whole repository, as in a package script. */
export function toolPath(root: string, folder: string): string {
  return [join(folder, 'node_modules/.bin'), join(root, 'node_modules/.bin'), process.env.PATH].join(
    delimiter,
  );
}
