import { repository } from '../src/repository.ts';
import { runChecks } from './run-checks.ts';

/** The check command: types, lint, form, dead code, rooms, freshness. */
async function main(): Promise<void> {
  const { failed } = await runChecks(repository);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main();
