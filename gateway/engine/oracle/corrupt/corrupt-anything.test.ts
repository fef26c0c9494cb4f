import fc from 'fast-check';
import { buildSchema, execute, parse } from 'graphql';
import { expect, it } from 'vitest';
import { SAMPLE_ROWS, SAMPLE_TOWNS } from '../../toy/sample.ts';
import { toyContract } from '../../toy/schema.ts';
import { corrupted } from './corrupted.ts';
import type { Corruption, Json } from './corruption.ts';
import { federate } from '../federation.ts';
import { chooseSeed } from '../run-oracle.ts';
import type { World } from '../world.ts';

const world: World = { towns: SAMPLE_TOWNS, rows: SAMPLE_ROWS, brittle: false, knotted: false };

/** The contract without resolvers: executing a query on an answer to it says whether the answer keeps to the types. */
const plainSchema = buildSchema(toyContract, { assumeValidSDL: true });
const seed = chooseSeed();

it(`whatever one town answers, the answer keeps to the contract and the rows of the others are theirs (VERBUND_SEED=${seed})`, async () => {
  const query = `{
    books(first: 3) { totalCount nodes { id title year kind rare keywords condition { state } } edges { cursor } pageInfo { hasNextPage endCursor } }
    branches { id name opened }
    stock(measure: BOOKS) { measure count pages kinds { kind count } rarities { id price title } }
    tally(groupBy: [TOWN]) { town loans }
    book(id: "bex:book/rivers") { id title }
  }`;
  const sound = (await federate(world).answer({ query: query.replace('first: 3', 'first: 200') })).data;
  const known = new Map(rowsIn(sound).map((row) => [nameOf(row), row]));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.constantFrom<Json>(null, 0, -1, 1.5, 'x', '', true, [], {}, [null], 'ahm:book/roses'),
      async (place, value) => {
        const broken: Corruption = { name: 'any', apply: (body) => replaceAtPlace(body, place, value) };
        const federation = federate(world, {
          replace: (server, town) => (town === 'bex' ? corrupted(server, 'books', broken) : server),
        });
        const { data } = await federation.answer({ query });
        expect(federation.mistakes).toEqual([]);
        const again = await execute({ schema: plainSchema, document: parse(query), rootValue: data });
        expect(again.errors).toBe(undefined);
        expect(JSON.stringify(again.data)).toBe(JSON.stringify(data));
        for (const row of rowsIn(data))
          if (!row.id.startsWith('bex:')) expect(row).toEqual(known.get(nameOf(row)));
      },
    ),
    { seed, numRuns: 300 },
  );
});

interface WithId {
  readonly id: string;
}

/** Id and fields: one row is selected in several ways. */
function nameOf(row: WithId): string {
  return `${row.id} ${Object.keys(row).join()}`;
}

/** Everything with an id, anywhere in the data. */
function rowsIn(value: unknown): readonly WithId[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(rowsIn);
  return 'id' in value && typeof value.id === 'string' ? [value as WithId, ...inner] : inner;
}

/** Replaces one value of the body, the one at this place in the order of reading. */
function replaceAtPlace(body: Json, place: number, value: Json): undefined {
  const places: { readonly holder: Record<string, Json>; readonly key: string }[] = [];
  const collect = (at: Json): void => {
    if (typeof at !== 'object' || at === null) return;
    for (const key of Object.keys(at)) {
      places.push({ holder: at as Record<string, Json>, key });
      collect((at as Record<string, Json>)[key] as Json);
    }
  };
  collect(body);
  const chosen = places[place % places.length];
  if (chosen) chosen.holder[chosen.key] = value;
}
