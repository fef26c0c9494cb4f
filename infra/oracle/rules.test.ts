import { expect, test } from 'vitest';
import { chooseSeed } from './draw.ts';
import { untriedRules } from './untried-rules.ts';

test('the drawn questions tell a reference that leaves out any of its rules from the sound one', () => {
  const seed = chooseSeed();
  expect(untriedRules({ seed, worlds: 400, questionsPerWorld: 20 }), `VERBUND_SEED=${seed}`).toEqual([]);
});
