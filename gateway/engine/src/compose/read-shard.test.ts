import { describe, expect, it } from 'vitest';
import { toyContract } from '../../toy/schema.ts';
import { compose } from './compose.ts';
import type { DiagnosticCode } from './diagnostics.ts';

function shardOf(sdl: string | null) {
  const { supergraph } = compose(toyContract, [
    { name: 'sound', sdl: toyContract },
    { name: 'odd', sdl },
  ]);
  const odd = supergraph?.shards.get('odd');
  return {
    odd,
    sound: supergraph?.shards.get('sound'),
    findings: odd?.diagnostics.map(({ code, severity, coordinate }) => `${severity} ${code} ${coordinate}`),
  };
}

function changed(from: string, to: string): string {
  expect(toyContract).toContain(from);
  return toyContract.replace(from, to);
}

const FATAL: readonly [
  says: string,
  from: string,
  to: string,
  code: DiagnosticCode,
  coordinate: string | null,
][] = [
  ['is no GraphQL', 'type Query {', 'type Query {{', 'SDL_INVALID', null],
  ['answers another type', 'copies: Int!\n', 'copies: String!\n', 'SHARD_TYPE_MISMATCH', 'Book.copies'],
  [
    'answers one where a list is due',
    'keywords: [String]!',
    'keywords: String!',
    'SHARD_TYPE_MISMATCH',
    'Book.keywords',
  ],
  [
    'may answer null where the contract does not',
    'rare: Boolean!\n  added',
    'rare: Boolean\n  added',
    'SHARD_NULLABLE',
    'Book.rare',
  ],
  ['is of another kind', 'scalar Day', 'enum Day { TODAY }', 'SHARD_TYPE_MISMATCH', 'Day'],
  ['has another default', '! = ASC', '! = DESC', 'SHARD_DEFAULT_MISMATCH', 'BookOrder.direction'],
  [
    'shares its rows',
    'type Book implements Node @key(fields: "id") @sharded {',
    'type Book implements Node @key(fields: "id") @sharded @shareable {',
    'SHARED_ROWS',
    'Book',
  ],
];

const VISIBLE: readonly [
  says: string,
  from: string,
  to: string,
  code: DiagnosticCode,
  coordinate: string | null,
][] = [
  ['a field', '  subtitle: String\n', '', 'SHARD_MISSING_FIELD', 'Book.subtitle'],
  ['an argument', 'reviews(atLeast: Int)', 'reviews', 'SHARD_MISSING_ARGUMENT', 'Book.reviews(atLeast:)'],
  [
    'an input field',
    '  rare: Boolean\n  year: YearSpan',
    '  year: YearSpan',
    'SHARD_MISSING_ARGUMENT',
    'BookFilter.rare',
  ],
  ['an enum value', '  ATLAS\n', '', 'SHARD_MISSING_VALUE', 'BookKind.ATLAS'],
  ['the order version', 'order: 1)', 'order: 2)', 'SHARD_ORDER_VERSION', null],
];

describe('one shard', () => {
  it.each(FATAL)('is quarantined, and nobody else, where it %s', (_, from, to, code, coordinate) => {
    const { odd, sound, findings } = shardOf(changed(from, to));
    expect(findings).toContain(`error ${code} ${coordinate}`);
    expect([odd?.state, sound?.state]).toEqual(['QUARANTINED', 'READY']);
  });

  it.each(VISIBLE)('stays in, with a warning, where it lacks %s', (_, from, to, code, coordinate) => {
    const { odd, findings } = shardOf(changed(from, to));
    expect(findings).toContain(`warning ${code} ${coordinate}`);
    expect(odd?.state).toBe('READY');
  });

  it('may offer and promise more than the contract', () => {
    const more = changed('  subtitle: String\n', '  subtitle: String!\n  weight: Int\n').replace(
      '  ATLAS\n',
      '  ATLAS\n  SCROLL\n',
    );
    const { odd, findings } = shardOf(more);
    expect([odd?.conforms, findings]).toEqual([true, []]);
  });

  it('that was never reached is known by name', () => {
    expect(shardOf(null).odd?.state).toBe('UNREACHABLE');
  });

  it('counts once', () => {
    const { supergraph, diagnostics } = compose(toyContract, [
      { name: 'a', sdl: toyContract },
      { name: 'a', sdl: null },
    ]);
    expect([supergraph?.shards.get('a')?.state, diagnostics.map(({ code }) => code)]).toEqual([
      'READY',
      ['SHARD_NAME_TAKEN'],
    ]);
  });

  it('may speak of federation’s own plumbing', () => {
    const printed = `${toyContract}\n scalar _Any union _Entity = Book type _Service { sdl: String } extend type Query { _entities(representations: [_Any!]!): [_Entity]! _service: _Service! }`;
    expect(shardOf(printed).findings).toEqual([]);
  });
});
