import { runTool } from './run-tool.ts';
import type { Step } from './step.ts';

/** oxlint with knowledge of types; its rules are in `.oxlintrc.json`. */
export const lint: Step = {
  name: 'lint',
  run: (root) => runTool(root, 'oxlint', ['--type-aware', '--deny-warnings', '--format', 'unix']),
};
