import { runTool } from './run-tool.ts';
import type { Step } from './step.ts';

/** oxfmt; its few choices are in `.oxfmtrc.json`. `npx -y pnpm@12 exec oxfmt` brings files into form. */
export const format: Step = {
  name: 'format',
  async run(root) {
    const { ok, output } = await runTool(root, 'oxfmt', ['--list-different', '.']);
    return {
      ok: ok && output === '',
      output: output === '' ? '' : `not in form (npx -y pnpm@12 exec oxfmt <file>):\n${output}`,
    };
  },
};
