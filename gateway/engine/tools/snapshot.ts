import { writeFileSync } from 'node:fs';
import { runScenario, scenarioFolder, scenarioNames } from '../scenarios/scenario.ts';

/** Rewrites the golden files of every story. Read the difference before you commit it. */
for (const name of scenarioNames()) {
  for (const [file, text] of Object.entries(await runScenario(name))) {
    writeFileSync(new URL(file, scenarioFolder(name)), text);
  }
}
