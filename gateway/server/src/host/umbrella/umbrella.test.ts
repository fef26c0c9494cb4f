import type { Ask } from '@verbund/engine';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import { askPages } from './ask-pages.ts';
import { joinCoverage } from './join-coverage.ts';
import type { CoverageAnswer } from './umbrella-answers.ts';
import { umbrella } from './umbrella.ts';

const page = (endCursor: string | null) => ({
  relations: { pageInfo: { hasNextPage: endCursor !== null, endCursor } },
});
const answering = (answer: (after: unknown) => ExecutionResult): Ask =>
  Object.assign(
    (_document: unknown, variables: Readonly<Record<string, unknown>> = {}) =>
      Promise.resolve(answer(variables['after'])),
    {
      isStrict: false,
    },
  );
const codeOf = (failing: Promise<unknown>) =>
  failing.then(
    () => 'none',
    (error: { extensions?: { code?: string } }) => error.extensions?.code,
  );

test('a list is asked for page by page, to its end', async () => {
  const asked: unknown[] = [];
  const pages = await askPages(
    answering((after) => {
      asked.push(after);
      return { data: page(after === null ? 'a' : after === 'a' ? 'b' : null) };
    }),
    '',
    {},
  );
  expect(asked).toEqual([null, 'a', 'b']);
  expect(pages).toHaveLength(3);
});

test('one that does not end is refused', async () => {
  expect(
    await codeOf(
      askPages(
        answering(() => ({ data: page('a') })),
        '',
        {},
      ),
    ),
  ).toBe('LIMIT_ROWS');
});

test('where there is no list, the error that took it away is told', async () => {
  const errors = [
    new GraphQLError('no body', { path: ['body'], extensions: { code: 'REGION_UNKNOWN' } }),
    new GraphQLError('too many', { path: ['relations'], extensions: { code: 'LIMIT_COST' } }),
  ];
  expect(
    await codeOf(
      askPages(
        answering(() => ({ data: { relations: null }, errors })),
        '',
        {},
      ),
    ),
  ).toBe('LIMIT_COST');
  expect(
    await codeOf(
      askPages(
        answering(() => ({ data: null })),
        '',
        {},
      ),
    ),
  ).toBe('SHARD_UNREACHABLE');
});

test.each([
  ['nobody', 'none', [], 'EXACT'],
  ['a region in the edges', 'UmbrellaEdges', ['th'], 'AT_LEAST'],
  ['a region in who took over from whom', 'Successions', ['th'], 'AT_LEAST'],
])('with %s missing, coverage and total say so', async (_who, missingIn, missing, totalRelation) => {
  const ask: Ask = Object.assign(
    (document: unknown) => {
      const isMissing = String(document).includes(`query ${missingIn}`);
      const status = isMissing ? 'UNREACHABLE' : 'OK';
      const body = { name: 'Netz', memberStates: [{ state: 'DE-TH', since: null, until: null }] };
      return Promise.resolve({
        data: { body, relations: { nodes: [], ...page(null).relations } },
        extensions: {
          coverage: { complete: !isMissing, sources: [{ region: 'th', status }], missedBefore: [] },
        },
      });
    },
    { isStrict: false },
  );
  const found = (await umbrella({ id: 'th:organization/netz', at: '2024-01-01' }, ask)) as {
    readonly coverage: CoverageAnswer;
  };
  expect(found).toMatchObject({ totalRelation, coverage: { complete: missing.length === 0 } });
  expect(found.coverage.sources.filter(({ status }) => status !== 'OK').map(({ region }) => region)).toEqual(
    missing,
  );
});

test('a region is in the answer only if it was in every page', () => {
  const of = (complete: boolean, ...sources: [string, string][]) => ({
    complete,
    sources: sources.map(([region, status]) => ({ region, status })),
    missedBefore: [],
  });
  expect(
    joinCoverage([
      of(true, ['th', 'OK'], ['sn', 'OK']),
      of(false, ['th', 'OK'], ['sn', 'TIMEOUT']),
      of(true, ['th', 'OK'], ['sn', 'OK']),
    ]),
  ).toEqual(of(false, ['th', 'OK'], ['sn', 'TIMEOUT']));
});

test('what is no id of an organization is refused before anybody is asked', async () => {
  const nobody = answering(() => {
    throw new Error('asked');
  });
  expect(await codeOf(umbrella({ id: 'th:project/x' }, nobody))).toBe('ID_INVALID');
});
