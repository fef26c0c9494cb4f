import { expect, test } from 'vitest';
import { chooseSeed, drawFrom } from './draw.ts';
import { drawQuestion } from './question/draw-question.ts';
import { difference } from './reference/answer.ts';
import { expectedAnswer } from './reference/expected.ts';
import { SOUND, without } from './reference/rules.ts';
import { reduceCase, type Case } from './reduce.ts';
import { drawWorld } from './world/draw-world.ts';

/** Does it make a difference whether disputed members and those by their own word alone are counted? */
function fails({ world, question }: Case): boolean {
  const [sound, mistaken] = [SOUND, without('ownWordStandsApart')].map((rules) =>
    expectedAnswer(world, question, [], rules),
  );
  return sound !== undefined && mistaken !== undefined && difference(sound, mistaken) !== null;
}

function firstFailing(seed: number): Case {
  const draw = drawFrom(seed);
  for (;;) {
    const world = drawWorld(draw);
    const found = { world, question: drawQuestion(draw, world) };
    if (fails(found)) return found;
  }
}

test('a failing case becomes one edge and a plain question', async () => {
  const seed = chooseSeed();
  const least = await reduceCase(firstFailing(seed), (smaller) => Promise.resolve(fails(smaller)));
  expect(fails(least)).toBe(true);
  const { relations, organizations, conferences, projects } = least.world;
  expect([relations.length, organizations.length, conferences, projects], `VERBUND_SEED=${seed}`).toEqual([
    1,
    expect.toSatisfy((count: number) => count <= 1),
    [],
    [],
  ]);
  expect([least.question.outages, least.question.regions, least.question.strict]).toEqual([[], null, false]);
});
