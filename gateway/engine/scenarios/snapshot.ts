import { writeFileSync } from 'node:fs';
import { runScenario, scenarioNames } from './scenario.ts';

/** Rewrites the golden files of every story. */
for (const name of scenarioNames()) {
  for (const [file, text] of Object.entries(await runScenario(name))) {
    writeFileSync(new URL(`${name}/${file}`, import.meta.url), text);
  }
}
