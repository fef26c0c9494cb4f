import { getIntrospectionQuery, GraphQLError, parse, type ExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import { dataOf, errorLines, toyEngine } from '../testing/toy-engine.ts';
import type { CostReport } from './account.ts';
import { unfoldedSize } from './document-size.ts';

const costOf = (result: ExecutionResult) => result.extensions?.['cost'] as CostReport;
const PAGE = 'query ($first: Int) { books(first: $first) { nodes { id title } } }';

describe('the cost of an operation', () => {
  it('grows with the size of a page, also where a variable says it', async () => {
    const { ask } = toyEngine();
    const [ten, twenty] = [await ask(PAGE, { first: 10 }), await ask(PAGE, { first: 20 })].map(costOf);
    const literal = costOf(await ask(PAGE.replace('($first: Int)', '').replace('$first', '20')));
    expect([ten?.rows, twenty?.rows, literal.rows]).toEqual([30, 60, 60]);
    expect((twenty?.total ?? 0) - (ten?.total ?? 0)).toBe(30 * 4);
    expect(literal.total).toBe(twenty?.total);
  });

  it('counts the default size of a page where none is given', async () => {
    const { ask } = toyEngine();
    expect(costOf(await ask(PAGE)).rows).toBe(60);
  });

  it('counts only the shards that are asked', async () => {
    const { ask } = toyEngine();
    const all = costOf(await ask(PAGE));
    const one = costOf(
      await ask(
        '{ books { nodes { id title } } }'
          .replace('{ b', '@answer(from: ["ahm"]) { b')
          .replace(/^/, 'query '),
      ),
    );
    expect([all.total, all.requests]).toEqual([one.total * 3, 3]);
  });

  it('counts every alias', async () => {
    const { ask } = toyEngine();
    const [one, two] = [
      costOf(await ask('{ books { nodes { title } } }')),
      costOf(await ask('{ books { nodes { title } } more: books { nodes { title } } }')),
    ];
    expect([two.total, two.rows, two.aliases]).toEqual([one.total * 2, one.rows * 2, 1]);
    const inRow = costOf(await ask('{ books { nodes { title a: title b: title } } }'));
    expect(inRow.total - one.total).toBe(60 * 2);
  });

  it('unfolds fragments', async () => {
    const { ask } = toyEngine();
    const plain = costOf(await ask('{ books { nodes { id title year } } }'));
    const folded = costOf(
      await ask(
        '{ books { nodes { ...a } } } fragment a on Book { ...b id } fragment b on Book { title year }',
      ),
    );
    expect(folded.total).toBe(plain.total);
  });

  it('multiplies lists inside rows, and references twice', async () => {
    const { ask } = toyEngine();
    const flat = costOf(await ask('{ branches { id } }'));
    const twin = costOf(await ask('{ branches { id twin { branch { id } } } }'));
    const deep = costOf(await ask('{ branches { id twin { branch { id twin { branch { id } } } } } }'));
    expect(twin.total).toBeGreaterThan(flat.total * 2);
    expect(deep.total - twin.total).toBeGreaterThan(twin.total - flat.total);
  });

  it('is of the document, too: depth, fields, aliases and tokens', async () => {
    const { ask } = toyEngine();
    expect(costOf(await ask('{ a: books(first: 1) { nodes { id } } }'))).toMatchObject({
      depth: 3,
      fields: 3,
      aliases: 1,
      tokens: 16,
      limit: 1_000_000,
    });
  });

  it('tells what it took: requests and bytes', async () => {
    const { ask } = toyEngine();
    const report = costOf(await ask(PAGE, { first: 2 }));
    expect(report.requests).toBe(3);
    expect(report.bytes).toBeGreaterThan(100);
    expect(costOf(await ask('{ __typename }'))).toMatchObject({ requests: 0, bytes: 0 });
  });

  it('of introspection grows with every circle', async () => {
    const { ask } = toyEngine();
    const turn = (inside: string) => `fields { name type { ${inside} } }`;
    const [once, twice] = [
      costOf(await ask(`{ __schema { types { ${turn('name')} } } }`)),
      costOf(await ask(`{ __schema { types { ${turn(turn('name'))} } } }`)),
    ];
    expect(twice.total).toBeGreaterThan(once.total * 3);
    expect(errorLines(await ask(getIntrospectionQuery()))).toEqual([]);
  });
});

describe('an operation that costs too much', () => {
  it('is refused before anything is sent, with what was expected and what came', async () => {
    const { ask, requests } = toyEngine({ limits: { maxCost: 200 } });
    const result = await ask(PAGE, { first: 50 });
    expect([errorLines(result), result.data, requests]).toEqual([[' LIMIT_COST'], undefined, []]);
    expect(result.errors?.[0]?.message).toMatch(/expected at most 200 values .* got a request for \d+/);
    expect(costOf(result)).toMatchObject({ limit: 200, requests: 0 });
    expect(dataOf(await ask(PAGE, { first: 5 }))).toMatchObject({ books: {} });
  });

  it('is refused whatever hides it: aliases, fragments, variables', async () => {
    const { ask, requests } = toyEngine({ limits: { maxCost: 1_500, maxRows: 1_000_000 } });
    const ways: [string, object?][] = [
      [PAGE, { first: 200 }],
      [`{ ${Array.from({ length: 40 }, (_, index) => `a${index}: books { nodes { id } }`).join(' ')} }`],
      [
        '{ books { nodes { ...a ...b } } } fragment a on Book { a: title b: title c: title d: title } fragment b on Book { e: title f: title g: title h: title x: title ...c } fragment c on Book { k: title l: title m: title n: title o: title p: title q: title r: title s: title t: title u: title v: title w: title z: title aa: title ab: title ac: title }',
      ],
    ];
    for (const [source, variables] of ways)
      expect(errorLines(await ask(source, variables as Record<string, unknown>))).toEqual([' LIMIT_COST']);
    expect(requests).toEqual([]);
  });

  it('is refused at the word of the house, which hears the price', async () => {
    const { ask, requests } = toyEngine();
    const heard: number[] = [];
    const result = await ask(
      PAGE,
      { first: 10 },
      {
        admit: ({ total }) => {
          heard.push(total);
          return new GraphQLError('later', { extensions: { code: 'RATE_LIMITED' } });
        },
      },
    );
    expect([errorLines(result), requests]).toEqual([[' RATE_LIMITED'], []]);
    expect(heard).toEqual([costOf(result).total]);
  });
});

describe('the size of a document', () => {
  it('counts fragments that double each other without unfolding them', () => {
    const doubling = Array.from(
      { length: 40 },
      (_, index) => `fragment f${index} on Query { ...f${index + 1} x: a { ...f${index + 1} } }`,
    );
    const document = parse(`{ ...f0 } ${doubling.join(' ')} fragment f40 on Query { b }`);
    expect(unfoldedSize(document)).toEqual({ depth: 41, fields: 2 ** 41 - 1 });
  });
});
