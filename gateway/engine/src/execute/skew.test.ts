import { describe, expect, it } from 'vitest';
import { toyContract } from '../../toy/schema.ts';
import { dataOf, errorLines, toyEngine, type ParsedJson } from '../testing/toy-engine.ts';

function withOdd(from: string, to: string) {
  expect(toyContract).toContain(from);
  return toyEngine({
    shards: ['ahm', 'bex', 'cor'].map((name) => ({
      name,
      sdl: name === 'bex' ? toyContract.replace(from, to) : toyContract,
    })),
  });
}

const statusOf = (data: ParsedJson, field = 'books') => data[field].coverage.sources[1].status;

describe('a shard that lacks something', () => {
  it('is left out of what asks for it, and of nothing else', async () => {
    const { ask, requests } = withOdd('  subtitle: String\n', '');
    const data = dataOf(
      await ask(
        '{ new: books { nodes { subtitle } coverage { sources { status } } } old: books { nodes { title } coverage { sources { status } } } }',
      ),
    );
    expect([statusOf(data, 'new'), statusOf(data, 'old')]).toEqual(['UNSUPPORTED', 'OK']);
    expect(requests.find(({ shard }) => shard === 'bex')?.query).not.toContain('subtitle');
  });

  it('a filter field is left out of what filters by it, as a literal and in a variable: a filter is never ignored', async () => {
    const { ask } = withOdd('  rare: Boolean\n  year: YearSpan', '  year: YearSpan');
    const list = (variables: string, filter: string) =>
      `query ${variables} { books(filter: ${filter}) { coverage { sources { status } } } }`;
    expect(statusOf(dataOf(await ask(list('', '{rare: true}'))))).toBe('UNSUPPORTED');
    const given = list('($f: BookFilter)', '$f');
    expect(statusOf(dataOf(await ask(given, { f: { rare: true } })))).toBe('UNSUPPORTED');
    expect(statusOf(dataOf(await ask(given, { f: { text: 'e' } })))).toBe('OK');
  });

  it('an enum value is left out of what names it', async () => {
    const { ask } = withOdd('  ATLAS\n', '');
    const source =
      'query ($k: [BookKind!]) { books(filter: {kind: $k}) { coverage { sources { status } } } }';
    expect(statusOf(dataOf(await ask(source, { k: ['ATLAS'] })))).toBe('UNSUPPORTED');
    expect(statusOf(dataOf(await ask(source, { k: ['NOVEL'] })))).toBe('OK');
  });

  it('an argument that it demands is left out of what does not give it', async () => {
    const { ask } = withOdd(
      'branches(town: [String!] @shards, atLeast: Int = 0, ',
      'branches(town: [String!] @shards, atLeast: Int = 0, floor: Int!, ',
    );
    const result = await ask('{ branches { id } }');
    expect(dataOf(result).branches.map(({ id }: ParsedJson) => id.slice(0, 3))).toEqual(['ahm', 'cor']);
    expect((result.extensions as ParsedJson).coverage.sources[1]).toMatchObject({
      town: 'bex',
      status: 'UNSUPPORTED',
    });
  });

  it('and is the only one to ask answers with a code', async () => {
    const { ask, requests } = withOdd('  subtitle: String\n', '');
    const result = await ask('{ book(id: "bex:book/bees") { subtitle } }');
    expect([dataOf(result), errorLines(result), requests]).toEqual([
      { book: null },
      ['book SHARD_UNSUPPORTED (bex)'],
      [],
    ]);
  });

  it('another order version is left out of ordered fields only', async () => {
    const { ask } = withOdd('order: 1)', 'order: 2)');
    const data = dataOf(
      await ask(
        '{ books { coverage { sources { status } } } lending { coverage { sources { status } } } book(id: "bex:book/bees") { title } }',
      ),
    );
    expect([statusOf(data), statusOf(data, 'lending'), data.book]).toEqual([
      'UNSUPPORTED',
      'OK',
      { title: 'Bees' },
    ]);
  });

  it('soundness is out of the federation until it is mended, and says so', async () => {
    const { ask, engine } = withOdd('copies: Int!\n', 'copies: String!\n');
    expect(engine.shards.map(({ state }) => state)).toEqual(['READY', 'QUARANTINED', 'READY']);
    expect(engine.diagnostics.map(({ shard, code }) => `${shard} ${code}`)).toContain(
      'bex SHARD_TYPE_MISMATCH',
    );
    const result = await ask(
      '{ books { coverage { sources { status message } } } book(id: "bex:book/bees") { title } }',
    );
    expect(statusOf(dataOf(result))).toBe('INVALID');
    expect(errorLines(result)).toEqual(['book SHARD_CONTRACT_VIOLATION (bex)']);
  });
});
