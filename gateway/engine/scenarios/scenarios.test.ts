import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runScenario, scenarioFolder, scenarioNames } from './scenario.ts';

const GOLDEN = ['plan.txt', 'requests.txt', 'result.json', 'diagnostics.txt', 'heard.txt'];

describe('the stories are fresh (pnpm --filter @verbund/engine snapshot)', () => {
  it.each(scenarioNames())('%s', async (name) => {
    const folder = scenarioFolder(name);
    const made = await runScenario(name);
    for (const [file, text] of Object.entries(made))
      expect(readFileSync(new URL(file, folder), 'utf8')).toBe(text);
    expect(
      readdirSync(folder)
        .filter((file) => GOLDEN.includes(file))
        .sort(),
    ).toEqual(Object.keys(made).sort());
    expect(existsSync(new URL('story.md', folder)), 'every story is told').toBe(true);
  });
});
