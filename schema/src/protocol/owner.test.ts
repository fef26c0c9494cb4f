import { describe, expect, it } from 'vitest';
import { keeperOfMunicipality, ownerOf } from './owner.ts';

const ALL = new Set(['th', 'mv', 'bw', 'sn', 'bund']);

describe('ownerOf', () => {
  it.each([
    ['Organization', 'th:organization/abli', 'th'],
    ['ConferenceSeries', 'bw:series/dezentral', 'bw'],
    [null, 'sn:relation/r1', 'sn'],
    ['Node', 'bund:organization/nemo', 'bund'],
    ['RelationStatement', `mv:statement/${'0a'.repeat(16)}`, 'mv'],
    ['Municipality', '16052000', 'th'],
    ['Municipality', '16077', 'th'],
    ['Municipality', '13003000', 'mv'],
    ['Municipality', '08111000', 'bw'],
    ['Municipality', '14625240', 'sn'],
    ['Municipality', '15002000', 'bund'],
  ])('of %s %s is known from the key alone', (type, key, shard) => {
    expect(ownerOf(type, key, ALL)).toEqual({ shard });
  });

  it.each([
    ['Organization', 'abli', 'ID_INVALID'],
    ['Organization', 'th:project/abli', 'ID_INVALID'],
    ['Organization', 'st:organization/vemo-halle', 'REGION_UNKNOWN'],
    ['RelationStatement', 'mv:relation/r1', 'ID_INVALID'],
    [null, `mv:statement/${'0a'.repeat(16)}`, 'ID_INVALID'],
    ['Municipality', '1605200', 'ID_INVALID'],
    ['Municipality', 'th:organization/abli', 'ID_INVALID'],
  ])('of %s %s is refused', (type, key, code) => {
    expect(ownerOf(type, key, ALL)).toMatchObject({ error: code });
  });

  it('names the keeper of a municipality that is not in the federation', () => {
    expect(ownerOf('Municipality', '16052000', new Set(['mv']))).toMatchObject({
      error: 'REGION_UNKNOWN',
      message: expect.stringContaining('th'),
    });
  });

  it('never repeats an endless key in its message', () => {
    const owner = ownerOf('Organization', 'x'.repeat(10_000), ALL);
    expect('message' in owner && owner.message.length).toBeLessThan(200);
  });
});

describe('keeperOfMunicipality', () => {
  it('is bund for a state without a region', () => {
    expect(keeperOfMunicipality('12054000')).toBe('bund');
    expect(keeperOfMunicipality('16056000')).toBe('th');
  });
});
