import { describe, expect, it } from 'vitest';
import { toyHost } from '../../toy/host.ts';
import { SAMPLE_TOWNS } from '../../toy/sample.ts';
import type { Ask, Host } from '../ports/host.ts';
import { dataOf, errorLines, silent, toyEngine, type ToyEngineOptions } from '../testing/toy-engine.ts';

/** The toy, with a host that counts books before it names towns. */
function asking(question: (ask: Ask) => Promise<unknown>, options: ToyEngineOptions = {}) {
  const answers: unknown[] = [];
  const sound = toyHost(SAMPLE_TOWNS);
  const host: Host = {
    ...sound,
    local: {
      'Query.towns': async (_args, _context, ask) => {
        answers.push(await question(ask));
        return [];
      },
    },
  };
  return { ...toyEngine({ ...options, host }), answers };
}

const COUNT = 'query ($kind: [BookKind!]) { books(filter: { kind: $kind }) { totalCount totalRelation } }';

describe('a function of the host asks', () => {
  it('the same engine, with variables', async () => {
    const { ask, answers } = asking(async (inner) => dataOf(await inner(COUNT, { kind: ['ATLAS'] })));
    expect(dataOf(await ask('{ towns { code } }'))).toEqual({ towns: [] });
    expect(answers).toEqual([{ books: { totalCount: 2, totalRelation: 'EXACT' } }]);
  });

  it('only those the client has named, and never strictly; who is missing is missing in the whole', async () => {
    const { ask, answers, requests } = asking(async (inner) => dataOf(await inner(COUNT)), {
      between: silent('bex'),
    });
    const result = await ask('query @answer(from: ["ahm", "bex"], policy: STRICT) { towns { code } }');
    expect(requests.map(({ shard }) => shard).sort()).toEqual(['ahm', 'bex']);
    expect(answers).toEqual([{ books: { totalCount: 3, totalRelation: 'AT_LEAST' } }]);
    expect(errorLines(result)).toEqual([]);
    expect(result.extensions?.['coverage']).toMatchObject({
      complete: false,
      sources: [
        { town: 'ahm', status: 'OK', rows: null },
        { town: 'bex', status: 'UNREACHABLE' },
        { town: 'cor', status: 'SKIPPED' },
      ],
    });
  });

  it('and is told whether the client wants all or nothing; what it asks itself is never strict', async () => {
    const { ask, answers } = asking((inner) => Promise.resolve(inner.isStrict));
    await ask('query @answer(policy: STRICT) { towns { code } }');
    await ask('{ towns { code } }');
    expect(answers).toEqual([true, false]);
  });

  it('with the context of the caller and within the bytes of the whole operation', async () => {
    const contexts: unknown[] = [];
    const { ask, answers } = asking(async (inner) => errorLines(await inner(COUNT)), {
      limits: { maxBytes: 200 },
      between: async ({ context }, through) => {
        contexts.push(context);
        const response = await through();
        return response.ok ? { ...response, bytes: 90 } : response;
      },
    });
    await ask('{ towns { code } }', {}, { context: 'somebody' });
    expect(contexts).toEqual(['somebody', 'somebody', 'somebody']);
    expect(answers).toEqual([[' LIMIT_BYTES']]);
  });

  it('and is told what is wrong with its question, or that it goes in circles', async () => {
    const wrong = asking(async (inner) => errorLines(await inner('{ nothing }')));
    await wrong.ask('{ towns { code } }');
    expect(wrong.answers).toEqual([[' GRAPHQL_VALIDATION_FAILED']]);
    const writing = asking(async (inner) =>
      errorLines(await inner('mutation { retitle(id: "ahm:book/bees", title: "x") { id } }')),
    );
    await writing.ask('{ towns { code } }');
    expect(writing.answers).toEqual([[' BAD_USER_INPUT']]);
    expect(writing.requests).toEqual([]);
    const circling = asking(async (inner) => errorLines(await inner('{ towns { code } }')));
    await circling.ask('{ towns { code } }');
    expect(circling.answers).toEqual([[' LIMIT_DEPTH'], [], [], []]);
  });
});
