import { buildSchema, getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql';
import { expect, test } from 'vitest';
import { cleanTextRule } from './clean-text-rule.ts';
import { uncleanPath } from './clean-text.ts';
import { unfoldedSize } from '@verbund/engine';
import { OPERATION_LIMITS } from './operation-limits.ts';
import { rootTypeRule } from './root-type-rule.ts';
import { sizeRule } from './size-rule.ts';

const schema = buildSchema('type Query { a(text: String): Query b: Int }');
const rules = [...specifiedRules, sizeRule(OPERATION_LIMITS), cleanTextRule, rootTypeRule];
const codes = (text: string) =>
  validate(schema, parse(text), rules).map(({ extensions }) => extensions['code']);
const nested = (levels: number) => `${'{ a '.repeat(levels - 1)}{ b }${' }'.repeat(levels - 1)}`;

test('15 levels pass, 16 do not', () => {
  expect(codes(nested(15))).toEqual([]);
  expect(codes(nested(16))).toEqual(['LIMIT_DEPTH']);
});

test('levels inside fragments count', () => {
  const [outer, inner] = [nested(10), nested(8)];
  expect(codes(`${outer.replace('b', '...f')} fragment f on Query ${inner}`)).toEqual(['LIMIT_DEPTH']);
});

test('50 aliases pass, 51 do not', () => {
  const aliased = (count: number) =>
    `{ ${Array.from({ length: count }, (_, index) => `x${index}: b`).join(' ')} }`;
  expect(codes(aliased(50))).toEqual([]);
  expect(codes(aliased(51))).toEqual(['LIMIT_ALIASES']);
});

test('100 directives pass, 101 do not', () => {
  const directed = (count: number) => `{ ${'b @skip(if: false) '.repeat(count)} }`;
  expect(codes(directed(100))).toEqual([]);
  expect(codes(directed(101))).toEqual(['LIMIT_COST']);
});

test('fragments that double each other are counted, not unfolded', () => {
  const doubling = Array.from(
    { length: 40 },
    (_, index) => `fragment f${index} on Query { ...f${index + 1} x: a { ...f${index + 1} } }`,
  );
  const document = parse(`{ ...f0 } ${doubling.join(' ')} fragment f40 on Query { b }`);
  expect(unfoldedSize(document)).toEqual({ depth: 41, fields: 2 ** 41 - 1 });
});

test('a mutation is refused where none is offered', () => {
  expect(codes('mutation { b }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

test('a cycle of fragments ends', () => {
  expect(
    unfoldedSize(parse('{ ...f } fragment f on Query { a { ...g } } fragment g on Query { a { ...f } }')),
  ).toEqual({ depth: 2, fields: 2 });
  expect(codes('{ ...f } fragment f on Query { a { ...f } }')).toHaveLength(1);
});

test('the standard introspection query passes', () => {
  expect(codes(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }))).toEqual([]);
});

test.each(['\\u0000', '\\u0041\\u0000'])('a literal with %s is refused', (text) => {
  expect(codes(`{ a(text: "${text}") { b } }`)).toEqual(['BAD_USER_INPUT']);
});

test.each([
  [{ a: 'fine', b: ['ü', { c: '😀' }], d: 1, e: null }, null],
  [{ a: ['x', { b: '\u0000' }] }, '$.a.1.b'],
  [{ a: '\ud800' }, '$.a'],
  [{ 'a\u0000': 1 }, '$'],
])('the first unclean text of %j is found at %s', (value, path) => {
  expect(uncleanPath(value, '$')).toBe(path);
});
