import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

describe('fingerprint', () => {
  it('does not change between versions of this project without notice', () => {
    expect(fingerprint('organizations', {})).toBe('20531127');
    expect(
      fingerprint('organizations', {
        filter: { kind: ['STATE_NETWORK'] },
        orderBy: { field: 'NAME', direction: 'ASC' },
      }),
    ).toBe('9b2bd8d5');
  });

  it('does not see paging, nulls or the order of keys', () => {
    const asked = { filter: { kind: ['A'], text: null }, orderBy: { field: 'NAME', direction: 'ASC' } };
    const walked = {
      orderBy: { direction: 'ASC', field: 'NAME' },
      first: 20,
      after: 'x',
      last: null,
      before: 'y',
      filter: { kind: ['A'] },
    };
    expect(fingerprint('organizations', walked)).toBe(fingerprint('organizations', asked));
  });

  it.each([
    ['another field', 'projects', { filter: { text: 'a' } }],
    ['another filter value', 'organizations', { filter: { text: 'b' } }],
    ['another filter field', 'organizations', { filter: { title: 'a' } }],
    ['no filter', 'organizations', {}],
    ['a list of one', 'organizations', { filter: { text: ['a'] } }],
    ['an order', 'organizations', { filter: { text: 'a' }, orderBy: { field: 'NAME' } }],
  ])('differs with %s', (_difference, field, args) => {
    expect(fingerprint(field, args)).not.toBe(fingerprint('organizations', { filter: { text: 'a' } }));
  });

  it('tells the order in a list', () => {
    expect(fingerprint('f', { a: ['x', 'y'] })).not.toBe(fingerprint('f', { a: ['y', 'x'] }));
  });

  it('tells two dates', () => {
    expect(fingerprint('f', { at: new Date(0) })).not.toBe(fingerprint('f', { at: new Date(1) }));
  });

  it('is eight hex digits for any arguments', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (field, args) => {
          expect(fingerprint(field, args)).toMatch(/^[0-9a-f]{8}$/);
        },
      ),
    );
  });
});
