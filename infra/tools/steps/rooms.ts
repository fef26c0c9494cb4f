import { checkRooms } from '../check-rooms.ts';
import { longFiles } from '../rooms/rules/file-size.ts';
import { readTree } from '../rooms/tree.ts';
import type { Step } from './step.ts';

/** The rules of the house. */
export const rooms: Step = {
  name: 'rooms',
  async run(root) {
    const tree = readTree(root);
    const findings = checkRooms(tree);
    const long = longFiles(tree);
    const remark =
      long.length === 0
        ? []
        : [`long, but allowed: ${long.map(({ path, lines }) => `${path} (${lines})`).join(', ')}`];
    return {
      ok: findings.length === 0,
      output: [...findings.map(({ where, what }) => `${where} ${what}`), ...remark].join('\n'),
    };
  },
};
