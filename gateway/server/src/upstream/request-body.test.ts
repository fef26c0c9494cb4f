import { expect, test } from 'vitest';
import { requestBody } from './request-body.ts';

test.each([
  { query: '{ a(text: "ü\\"\n") }', operationName: 'A', variables: { a: [1, null, 'ü"'] } },
  { query: '{ a }', operationName: null, variables: {} },
])('the body of %j is its JSON, the second time as well', (request) => {
  const { operationName, ...always } = request;
  const expected = operationName === null ? always : request;
  expect(JSON.parse(requestBody(request).toString('utf8'))).toEqual(expected);
  expect(JSON.parse(requestBody(request).toString('utf8'))).toEqual(expected);
});

test('more documents than are kept do no harm', () => {
  const bodies = Array.from({ length: 2_500 }, (_, index) =>
    requestBody({ query: `{ a${index} }`, operationName: null, variables: {} }).toString('utf8'),
  );
  expect(bodies.map((body) => (JSON.parse(body) as { query: string }).query)).toEqual(
    bodies.map((_, index) => `{ a${index} }`),
  );
});

test('the same variables for another document are another body', () => {
  const variables = { first: 3 };
  const [one, same, other] = ['{ a }', '{ a }', '{ b }'].map((query) =>
    requestBody({ query, operationName: null, variables }),
  );
  expect(same).toBe(one);
  expect(JSON.parse(String(other))).toEqual({ query: '{ b }', variables });
});
