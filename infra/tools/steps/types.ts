import { readTree } from '../rooms/tree.ts';
import { runTool } from './run-tool.ts';
import type { Step } from './step.ts';

/** Every tsconfig.json of the repository is checked as its own program. */
export const types: Step = {
  name: 'types',
  async run(root) {
    const configs = readTree(root)
      .files.map(({ path }) => path)
      .filter((path) => /(^|\/)tsconfig\.json$/.test(path));
    const results = await Promise.all(
      configs.map((config) => runTool(root, 'tsc', ['--project', config, '--pretty', 'false'])),
    );
    return {
      ok: results.every(({ ok }) => ok),
      output: results
        .map(({ output }) => output)
        .filter((output) => output !== '')
        .join('\n'),
    };
  },
};
