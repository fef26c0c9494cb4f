import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createToyServer } from '../toy/server.ts';
import { drawn } from './draw.ts';
import { answerOf, difference } from './expected.ts';
import { federate } from './federation.ts';
import { drawOperation } from './operation.ts';
import { chooseSeed } from './run-oracle.ts';
import { drawWorld } from './world.ts';

const EVERYTHING = '{ loans(first: 200) { nodes { id days } } books(first: 200) { nodes { id title } } }';
const seed = chooseSeed();

const cases = drawn((draw) => {
  const world = { ...drawWorld(draw), brittle: false };
  return { world, requests: Array.from({ length: 4 }, () => drawOperation(draw, world, 'mutation')) };
});

it(
  `writes answer, and leave behind, what they would in one database (VERBUND_SEED=${seed})`,
  { timeout: 120_000 },
  async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, requests }) => {
        const [oracle, federation] = [createToyServer(world), federate(world)];
        for (const request of [...requests, { query: EVERYTHING }]) {
          const expected = answerOf(await oracle.answer(request));
          expect(difference(expected, answerOf(await federation.answer(request))), request.query).toBe(null);
          written += Object.values(expected.data ?? {}).filter((value) => value !== null).length;
        }
        expect(federation.mistakes).toEqual([]);
      }),
      { seed, numRuns: 60 },
    );
    expect(written).toBeGreaterThan(60);
  },
);
