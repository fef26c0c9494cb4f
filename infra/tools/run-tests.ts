import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { checksVariable } from '../src/testing/last-line-reporter.ts';
import { toolPath } from './steps/run-tool.ts';
import type { CheckCount } from './run-checks.ts';

/** Runs vitest on the given projects and returns its exit code. Checks done before are counted in its last line. */
export async function runTests(
  root: string,
  projects: readonly string[],
  args: readonly string[] = [],
  checks: CheckCount = { passed: 0, failed: 0 },
): Promise<number> {
  const vitest = spawn(
    'vitest',
    [
      'run',
      '--config',
      'infra/vitest.config.ts',
      ...projects.flatMap((project) => ['--project', project]),
      ...args,
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        PATH: toolPath(root, root),
        [checksVariable]: `${checks.passed} ${checks.failed}`,
      },
      stdio: 'inherit',
    },
  );
  const [code] = (await once(vitest, 'exit')) as [number | null];
  return code ?? 1;
}
