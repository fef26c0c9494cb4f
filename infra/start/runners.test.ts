import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const RUNNERS = new URL('./runners.ts', import.meta.url).pathname;

/** A program named like a runner that starts a child which prints what it sees above it, then when that ends. */
async function underRunner(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'verbund-runner-'));
  const child = join(folder, 'child.mjs');
  writeFileSync(
    child,
    `import { runnersAbove, watchRunners } from ${JSON.stringify(RUNNERS)};
     const pids = runnersAbove(process.pid);
     console.log(JSON.stringify(pids));
     if (pids.length === 0) process.exit(0);
     watchRunners(pids, () => { console.log('ended'); process.exit(0); });
     setTimeout(() => process.exit(1), 20_000);`,
  );
  const program = join(folder, 'program.mjs');
  writeFileSync(
    program,
    `import { spawn } from 'node:child_process';
     spawn('sh', ['-c', ${JSON.stringify(`"${process.execPath}" "${child}"; true`)}], { stdio: 'inherit' });
     setInterval(() => {}, 1000);`,
  );
  const named = join(folder, name);
  symlinkSync(process.execPath, named);
  const runner = spawn(named, [program], { stdio: ['ignore', 'pipe', 'inherit'], argv0: name });
  let output = '';
  runner.stdout.on('data', (data: Buffer) => (output += data.toString()));
  await expect.poll(() => output, { timeout: 15_000 }).toContain('\n');
  return { runner, output: () => output };
}

test('the runner above is known, and its end is noticed although nobody says so', async () => {
  const { runner, output } = await underRunner('pnpm');
  const pids = JSON.parse(output().split('\n')[0] ?? '') as number[];
  expect(pids.at(-1)).toBe(runner.pid);
  runner.kill('SIGKILL');
  await once(runner, 'exit');
  await expect.poll(output, { timeout: 15_000 }).toContain('ended');
});

test('a program that is no package runner is not watched', async () => {
  const { runner, output } = await underRunner('supervisor');
  expect(output()).toBe('[]\n');
  runner.kill('SIGKILL');
  await once(runner, 'exit');
});
