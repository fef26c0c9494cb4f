import { readTree } from '../rooms/tree.ts';
import { runTool } from './run-tool.ts';
import type { Step } from './step.ts';

/**
 * Every tsconfig.json of the repository is checked as its own program. A folder with a lockfile of its own
 * (`infra/comparison`) is installed by itself and checked by itself.
 */
export const types: Step = {
  name: 'types',
  async run(root) {
    const paths = new Set(readTree(root).files.map(({ path }) => path));
    const configs = [...paths]
      .filter((path) => /(^|\/)tsconfig\.json$/.test(path))
      .filter((path) => !paths.has(path.replace('tsconfig.json', 'package-lock.json')));
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
