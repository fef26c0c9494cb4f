import { repository } from '../src/repository.ts';
import { writeSnapshots } from './write-snapshots.ts';

/** The snapshot command: writes every golden file anew. Read the difference before you commit it. */
async function main(): Promise<void> {
  const { ok, output } = await writeSnapshots(repository);
  if (output !== '') console.error(output);
  process.exitCode = ok ? 0 : 1;
}

void main();
