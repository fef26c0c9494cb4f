import { printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { toyHost } from '../toy/host.ts';
import { toyContract } from '../toy/schema.ts';
import { protocolOfTowns } from '../toy/towns.ts';
import { CompositionError, createEngine } from './create-engine.ts';
import { dataOf, errorLines, toyEngine, type ParsedJson } from './testing/toy-engine.ts';

const BOOKS = 'query Books($first: Int) { books(first: $first) { nodes { id } } }';

describe('an engine', () => {
  it('is not made of a contract that cannot be served, nor of a host that lacks a function', () => {
    const make = (contract: string, host = toyHost([])) =>
      createEngine({
        contract,
        shards: [],
        transport: { fetch: () => Promise.reject(new Error()) },
        protocol: protocolOfTowns([]),
        host,
      });
    expect(() => make('type Query { a: Int }')).toThrow(CompositionError);
    expect(() => make(toyContract, { local: {}, derive: {} })).toThrow(
      /HOST_FUNCTION_MISSING StockTotal.label[^]*HOST_FUNCTION_MISSING Query.towns/,
    );
    expect(() => make(toyContract)).not.toThrow();
  });

  it('answers introspection and its own fields without asking anybody', async () => {
    const { ask, requests } = toyEngine();
    const data = dataOf(
      await ask(
        '{ __typename towns { name } __type(name: "Book") { fields { name } } __schema { directives { name } } }',
      ),
    );
    expect(data.__typename).toBe('Query');
    expect(data.__type.fields[0]).toEqual({ name: 'id' });
    expect(data.__schema.directives.map(({ name }: ParsedJson) => name)).toContain('answer');
    expect(data.__schema.directives.map(({ name }: ParsedJson) => name)).not.toContain('scatter');
    expect(requests).toEqual([]);
  });

  it('answers in the order the client asked', async () => {
    const data = dataOf(
      await toyEngine().ask(
        '{ z: genres { code } __typename towns { code } a: book(id: "ahm:book/bees") { z: title a: id } }',
      ),
    );
    expect([Object.keys(data), Object.keys(data.a)]).toEqual([
      ['z', '__typename', 'towns', 'a'],
      ['z', 'a'],
    ]);
  });

  it('answers even where an alias is __proto__', async () => {
    const result = await toyEngine().ask(
      '{ books(first: 1) { edges { __proto__: cursor node { __proto__: title } } } }',
    );
    expect(JSON.stringify(result.data)).toMatch(
      /"__proto__":"[^"]+","node":\{"__proto__":"An Atlas of Rivers"\}/,
    );
  });

  it.each([
    ['{ books', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
    ['query ($id: ID!) { book(id: $id) { id } }', 'BAD_USER_INPUT'],
  ])('refuses %s with %s and sends nothing', async (source, code) => {
    const { ask, requests, engine } = toyEngine();
    const result = await ask(source);
    expect([errorLines(result)[0], 'data' in result, requests]).toEqual([` ${code}`, false, []]);
    expect(engine.explain({ source })).toMatch(new RegExp(`^${code}: `));
  });

  it('plans a document once, and again for other values of its conditions', async () => {
    const { ask, engine } = toyEngine();
    const source =
      'query ($deep: Boolean! = false) { book(id: "ahm:book/bees") { title year @include(if: $deep) } }';
    expect(dataOf(await ask(source))).toEqual({ book: { title: 'Bees' } });
    expect(dataOf(await ask(source, { deep: true }))).toEqual({ book: { title: 'Bees', year: null } });
    expect(dataOf(await ask(source, { deep: false }))).toEqual({ book: { title: 'Bees' } });
    expect(engine.explain({ source, variables: { deep: true } })).toContain('Condition $deep = true');
  });

  it('keeps its API schema when the shards change', () => {
    const { engine } = toyEngine();
    const before = engine.apiSchema;
    engine.setShards([]);
    expect(engine.apiSchema).toBe(before);
    expect(printSchema(before)).not.toContain('_entities');
  });
});

describe('limits', () => {
  it('rows times shards are counted before anything is sent', async () => {
    const { ask, requests } = toyEngine({ limits: { maxRows: 59 } });
    const result = await ask(BOOKS, { first: 20 });
    expect([errorLines(result), result.data, requests]).toEqual([[' LIMIT_ROWS'], undefined, []]);
    expect(errorLines(await ask(BOOKS, { first: 19 }))).toEqual([]);
    expect(
      errorLines(await ask('{ books { totalCount } more: books { totalCount } genres { code } }')),
    ).toEqual([]);
  });

  it('rows of a list without pages are counted when they have come', async () => {
    const { ask } = toyEngine({ limits: { maxRows: 4 } });
    expect(errorLines(await ask('{ branches { id } }'))).toEqual([]);
    const strict = toyEngine({ limits: { maxRows: 2 } });
    expect(errorLines(await strict.ask('{ branches { id } }'))).toEqual(['branches LIMIT_ROWS']);
  });

  it('bytes are counted over all shards together', async () => {
    const result = await toyEngine({ limits: { maxBytes: 700 } }).ask('{ branches { id name } }');
    expect(errorLines(result)).toEqual([]);
    const small = toyEngine({ limits: { maxBytes: 100 } });
    expect(errorLines(await small.ask('{ branches { id name sign opened } }'))).toEqual([' LIMIT_BYTES']);
  });

  it('references may be nested twice', async () => {
    const { ask, requests } = toyEngine();
    const result = await ask(
      '{ branch(id: "ahm:branch/old-mill") { twin { branch { twin { branch { twin { branch { id } } } } } } } }',
    );
    expect([errorLines(result), requests]).toEqual([[' LIMIT_DEPTH'], []]);
  });

  it.each([
    [{ first: 0 }, 'PAGE_SIZE_INVALID'],
    [{ first: 201 }, 'PAGE_SIZE_INVALID'],
    [{ first: 200 }, null],
    [{ first: null }, null],
  ])('a page of %j is %s', async (variables, code) => {
    const { ask, requests } = toyEngine();
    expect(errorLines(await ask(BOOKS, variables))).toEqual(code === null ? [] : [`books ${code}`]);
    expect(requests.length).toBe(code === null ? 3 : 0);
    if (code === null) expect(requests[0]?.variables['_v_0_first']).toBe(variables.first ?? 20);
  });

  it.each([
    ['x', 'CURSOR_INVALID'],
    [Buffer.from('9|A|00000000||k|ahm:book/a|').toString('base64url'), 'CURSOR_ORDER_VERSION'],
    [Buffer.from('1|A|00000000||k|ahm:book/a|').toString('base64url'), 'CURSOR_MISMATCH'],
  ])('a cursor %s is %s, for its field alone', async (after, code) => {
    const result = await toyEngine().ask(
      'query ($after: String) { books(after: $after) { nodes { id } } book(id: "ahm:book/bees") { title } }',
      { after },
    );
    expect([errorLines(result), dataOf(result)]).toEqual([
      [`books ${code}`],
      { books: null, book: { title: 'Bees' } },
    ]);
  });
});
