import { repository } from '../src/repository.ts';
import { runTests } from './run-tests.ts';

/** The soak command: the tests with large numbers, `*.soak.test.ts`, which take longer than everyday tests may. */
async function main(): Promise<void> {
  process.exitCode = await runTests(repository, ['soak'], process.argv.slice(2));
}

void main();
