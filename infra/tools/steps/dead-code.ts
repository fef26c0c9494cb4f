import { runTool } from './run-tool.ts';
import type { Step } from './step.ts';

/** knip: files, exports and dependencies that nobody uses; what it must know is in `.knip.json`. */
export const deadCode: Step = {
  name: 'dead code',
  run: (root) => runTool(root, 'knip', ['--no-progress', '--no-config-hints', '--reporter', 'compact']),
};
