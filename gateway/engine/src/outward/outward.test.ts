import { buildSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { dataOf, errorLines, silent, toyEngine, type ToyEngineOptions } from '../testing/toy-engine.ts';

function outward(options?: ToyEngineOptions) {
  const { engine, requests } = toyEngine(options);
  const ask = (source: string, variables?: Readonly<Record<string, unknown>>) =>
    engine.outward.execute({ source, variables, context: undefined });
  return { engine, requests, ask };
}

const ENTITIES = `query ($of: [_Any!]!) {
  _entities(representations: $of) { __typename ... on Book { id title } ... on Branch { name twin { branch { name } } } }
}`;
const book = (id: string) => ({ __typename: 'Book', id });

describe('the graph as a subgraph of another federation', () => {
  it('tells its SDL: the API with keys, and nothing of how it is made', async () => {
    const { engine, ask } = outward();
    const { sdl } = dataOf(await ask('{ _service { sdl } }'))._service;
    expect(sdl).toBe(engine.outward.sdl);
    expect(sdl).toMatch(/type Book [^{]*@key\(fields: "id"\)/);
    expect(sdl).not.toMatch(/@scatter|@route|@sharded|@merge|_entities|_service|_v_/);
  });

  it('does not change what other clients see', () => {
    const { engine } = outward();
    expect(printSchema(engine.apiSchema)).not.toMatch(/_entities|_service|_Any/);
    expect(() => buildSchema(printSchema(engine.outward.apiSchema))).not.toThrow();
  });

  it('answers ordinary fields like the graph itself', async () => {
    const { engine, ask } = outward();
    const source = '{ books(first: 3) { totalCount nodes { id title } } branches { id } }';
    expect(dataOf(await ask(source))).toEqual(dataOf(await engine.execute({ source, context: undefined })));
  });
});

describe('entities', () => {
  it('are asked of their owners, one request each, in the order of the representations', async () => {
    const { ask, requests } = outward();
    const { books } = dataOf(await ask('{ books(first: 200) { nodes { id title } } }'));
    requests.length = 0;
    const of = [...books.nodes].reverse().map(({ id }: { id: string }) => book(id));
    const data = dataOf(await ask(ENTITIES, { of }));
    expect(data._entities.map(({ title }: { title: string }) => title)).toEqual(
      [...books.nodes].reverse().map(({ title }: { title: string }) => title),
    );
    expect(requests.map(({ shard }) => shard).sort()).toEqual(['ahm', 'bex', 'cor']);
  });

  it('of several types and with references come in one answer', async () => {
    const { ask, requests } = outward();
    const of = [book('ahm:book/bees'), { __typename: 'Branch', id: 'ahm:branch/old-mill' }];
    const { _entities } = dataOf(await ask(ENTITIES, { of }));
    expect(_entities[0]).toEqual({ __typename: 'Book', id: 'ahm:book/bees', title: 'Bees' });
    expect(_entities[1]).toMatchObject({ __typename: 'Branch', name: expect.any(String) });
    expect(requests.filter(({ shard }) => shard === 'ahm').length).toBeLessThanOrEqual(2);
  });

  it('that nobody has are null without an error, also twice', async () => {
    const { ask } = outward();
    const result = await ask(ENTITIES, { of: [book('ahm:book/none'), book('ahm:book/none')] });
    expect([dataOf(result)._entities, errorLines(result)]).toEqual([[null, null], []]);
  });

  it('whose owner does not answer are null with an error, the others are there', async () => {
    const { ask } = outward({ between: silent('bex') });
    const { books } = dataOf(await outward().ask('{ books(first: 200) { nodes { id } } }'));
    const ids: string[] = books.nodes.map(({ id }: { id: string }) => id);
    const [here, there] = ['ahm:', 'bex:'].map((town) => ids.find((id) => id.startsWith(town)) ?? '');
    const result = await ask(ENTITIES, { of: [book(here ?? ''), book(there ?? '')] });
    expect(dataOf(result)._entities).toMatchObject([{ id: here }, null]);
    expect(errorLines(result)).toEqual(['_entities.1 SHARD_UNREACHABLE (bex)']);
  });

  it.each([
    [{ __typename: 'Book' }, 'BAD_USER_INPUT'],
    [{ __typename: 'Town', id: 'x' }, 'BAD_USER_INPUT'],
    [{ __typename: '__proto__', id: 'x' }, 'BAD_USER_INPUT'],
    ['x', 'BAD_USER_INPUT'],
    [{ __typename: 'Book', id: 'nowhere:book/x' }, 'REGION_UNKNOWN'],
  ])('named as %j are null with an error', async (representation, code) => {
    const { ask, requests } = outward();
    const result = await ask(ENTITIES, { of: [representation] });
    expect([dataOf(result)._entities, errorLines(result), requests]).toEqual([
      [null],
      [`_entities.0 ${code}`],
      [],
    ]);
  });

  it('cost by their number', async () => {
    const { ask, requests } = outward({ limits: { maxRows: 10 } });
    const of = Array.from({ length: 11 }, (_, index) => book(`ahm:book/b${index}`));
    expect([errorLines(await ask(ENTITIES, { of })), requests]).toEqual([[' LIMIT_ROWS'], []]);
  });
});
