import { describe, expect, it } from 'vitest';
import { altered, dataOf, errorLines, toyEngine, type ParsedJson } from '../testing/toy-engine.ts';

const failing = (
  town: string,
  path: readonly (string | number)[],
  change: (data: ParsedJson) => void,
  extensions?: object,
) =>
  altered(town, (body) => {
    change(body.data);
    return {
      ...body,
      errors: [
        { message: 'at Secret.method (/srv/secret.js:1)', path, ...(extensions ? { extensions } : {}) },
      ],
    };
  });

describe('a field error inside one shard', () => {
  it('stays with its row, and points to where that row is now', async () => {
    const result = await toyEngine().ask(
      '{ books(orderBy: {field: TITLE, direction: DESC}, first: 3) { edges { node { id blurb(language: DE) } } again: nodes { b: blurb } } }',
    );
    const { edges, again } = dataOf(result).books;
    const at = edges.findIndex(({ node }: ParsedJson) => node.id === 'cor:book/zebra');
    expect([edges[at].node.blurb, again[at].b]).toEqual([null, null]);
    expect(errorLines(result)).toEqual([
      `books.again.${at}.b INTERNAL_SERVER_ERROR (cor)`,
      `books.edges.${at}.node.blurb INTERNAL_SERVER_ERROR (cor)`,
    ]);
  });

  it('of a row that did not make it into the page is not told', async () => {
    const result = await toyEngine().ask('{ books(first: 2) { nodes { id blurb } } }');
    expect(errorLines(result)).toEqual([]);
  });

  it('that nulls its contribution costs that contribution: the shard FAILED, the others stand', async () => {
    const between = failing('bex', ['books', '_v_edges', 0, '_v_n0', 'title'], (data) => (data.books = null));
    const result = await toyEngine({ between }).ask(
      '{ books { nodes { title } totalRelation coverage { sources { status } } } }',
    );
    expect(dataOf(result).books.nodes).toHaveLength(5);
    expect(dataOf(result).books.coverage.sources.map(({ status }: ParsedJson) => status)).toEqual([
      'OK',
      'FAILED',
      'OK',
    ]);
    expect(errorLines(result)).toEqual(['books INTERNAL_SERVER_ERROR (bex)']);
  });

  it('in a merged value costs the whole contribution too: no total is wrong in silence', async () => {
    const between = failing('bex', ['stock', 'oldest'], (data) => (data.stock.oldest = null));
    const result = await toyEngine({ between }).ask(
      '{ stock(measure: BOOKS) { count oldest countRelation } }',
    );
    expect(dataOf(result).stock).toMatchObject({ count: 5, countRelation: 'AT_LEAST' });
    expect(errorLines(result)).toEqual(['stock INTERNAL_SERVER_ERROR (bex)']);
  });

  it('becomes neutral unless its code is public, and then passes with its words', async () => {
    const between = failing('bex', ['book'], (data) => (data.book = null), {
      code: 'EACCES',
      stacktrace: ['secret'],
    });
    const hidden = await toyEngine({ between }).ask('{ book(id: "bex:book/rivers") { id } }');
    expect(errorLines(hidden)).toEqual(['book INTERNAL_SERVER_ERROR (bex)']);
    expect(JSON.stringify(hidden)).not.toMatch(/secret|EACCES/i);
    const shown = failing('bex', ['book'], (data) => (data.book = null), {
      code: 'MEASURE_NOT_ADDITIVE',
      stacktrace: ['secret'],
      hint: 'h',
    });
    const [error] =
      (await toyEngine({ between: shown }).ask('{ book(id: "bex:book/rivers") { id } }')).errors ?? [];
    expect(error?.extensions).toEqual({ code: 'MEASURE_NOT_ADDITIVE', hint: 'h', shard: 'bex' });
  });

  it('that all shards have is one error that names them all', async () => {
    const result = await toyEngine().ask('{ stock(measure: SHARE) { count } }');
    expect([dataOf(result), errorLines(result)]).toEqual([
      { stock: null },
      ['stock MEASURE_NOT_ADDITIVE (ahm,bex,cor)'],
    ]);
  });

  it('of the request as a whole is an error of each field asked for', async () => {
    const between = altered('bex', () => ({
      errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }],
    }));
    const result = await toyEngine({ between }).ask(
      '{ book(id: "bex:book/rivers") { id } books { nodes { id } coverage { sources { status } } } }',
    );
    expect(errorLines(result)).toEqual(['book BAD_USER_INPUT (bex)', 'books BAD_USER_INPUT (bex)']);
    expect(dataOf(result).books.coverage.sources[1].status).toBe('FAILED');
  });

  it('of the document means that its schema has changed: UNSUPPORTED', async () => {
    const between = altered('bex', () => ({
      errors: [{ message: 'no', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    }));
    const result = await toyEngine({ between }).ask('{ books { coverage { sources { status } } } }');
    expect([dataOf(result).books.coverage.sources[1].status, errorLines(result)]).toEqual([
      'UNSUPPORTED',
      [],
    ]);
  });

  it('is null up to the nearest place that may be null, as the specification says', async () => {
    const huge = altered('bex', (body) => ((body.data.stock.copies = 2_147_483_647), body));
    const result = await toyEngine({ between: huge }).ask(
      '{ stock(measure: BOOKS) { copies } lending { groups { days } } }',
    );
    expect(dataOf(result)).toMatchObject({ stock: null, lending: { groups: [{}, {}, {}] } });
    expect(errorLines(result)).toEqual(['stock.copies INTERNAL_SERVER_ERROR']);
  });
});
