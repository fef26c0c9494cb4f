import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { SAMPLE_ROWS, SAMPLE_TOWNS } from '../toy/sample.ts';
import { answerOf, difference, expectedAnswer } from './expected.ts';

const world = { towns: SAMPLE_TOWNS, rows: SAMPLE_ROWS, brittle: false, knotted: false };

describe('the comparison', () => {
  it('finds a value, the order of keys and the order of rows', async () => {
    const expected = await expectedAnswer(world, { query: '{ branches { id name } }' });
    const rows = (expected.data as { branches: { id: string; name: string }[] }).branches;
    expect(difference(expected, answerOf({ data: { branches: rows } }))).toBe(null);
    expect(difference(expected, answerOf({ data: { branches: rows.toReversed() } }))).toMatch(/^data/);
    expect(
      difference(expected, answerOf({ data: { branches: rows.map(({ id, name }) => ({ name, id })) } })),
    ).toMatch(/^data/);
    expect(
      difference(expected, answerOf({ data: { branches: rows.map((row) => ({ ...row, name: '' })) } })),
    ).toMatch(/^data/);
  });

  it('finds an error that is missing, one too many, at another place or of another code; not one said twice', async () => {
    const expected = await expectedAnswer(world, { query: '{ book(id: "cor:book/zebra") { blurb } }' });
    expect(expected.errors).toEqual(['book.blurb INTERNAL_SERVER_ERROR']);
    const error = (path: readonly string[], code: string) =>
      new GraphQLError('', { path, extensions: { code } });
    const data = { book: { blurb: null } };
    const right = error(['book', 'blurb'], 'INTERNAL_SERVER_ERROR');
    expect(difference(expected, answerOf({ data, errors: [right, right] }))).toBe(null);
    expect(difference(expected, answerOf({ data }))).toMatch(/^errors/);
    expect(difference(expected, answerOf({ data, errors: [right, error(['book'], 'X')] }))).toMatch(
      /^errors/,
    );
    expect(
      difference(expected, answerOf({ data, errors: [error(['book'], 'INTERNAL_SERVER_ERROR')] })),
    ).toMatch(/^errors/);
    expect(
      difference(expected, answerOf({ data, errors: [error(['book', 'blurb'], 'ID_INVALID')] })),
    ).toMatch(/^errors/);
  });
});

describe('where one town’s row fails in a field that may not be null', () => {
  const rows = {
    ...SAMPLE_ROWS,
    branches: SAMPLE_ROWS.branches.map((row) =>
      row.id === 'bex:branch/harbor' ? { ...row, broken: ['sign'] } : row,
    ),
  };
  const brittle = { ...world, rows, brittle: true };

  it('its part is lost, and the others stand', async () => {
    const expected = await expectedAnswer(brittle, { query: '{ branches { id sign } }' });
    expect(expected.data).toEqual({
      branches: [
        { id: 'ahm:branch/old-mill', sign: '» Old Mill «' },
        { id: 'cor:branch/attic', sign: '» Attic «' },
      ],
    });
    expect(expected.errors).toEqual(['branches INTERNAL_SERVER_ERROR']);
  });

  it('nothing stands where no other town is asked', async () => {
    const expected = await expectedAnswer(brittle, { query: '{ branches(town: "bex") { id sign } }' });
    expect(expected).toEqual({ data: { branches: null }, errors: ['branches INTERNAL_SERVER_ERROR'] });
  });
});
