import { nodeVersionProblem } from '../src/node-version.ts';

/** The start command. The version is checked before anything is loaded that an old Node.js cannot read. */
async function main(): Promise<void> {
  const problem = nodeVersionProblem();
  if (problem !== undefined) {
    console.error(problem);
    process.exit(1);
  }
  const { start } = await import('./start.ts');
  const { housePlan } = await import('./house-plan.ts');
  process.exit(await start(process.argv.slice(2), process.env, housePlan));
}

void main();
