import { describe, expect, it } from 'vitest';
import { altered, dataOf, errorLines, silent, toyEngine } from '../testing/toy-engine.ts';

const TWO =
  'mutation { first: retitle(id: "ahm:book/bees", title: "Wasps") { title } second: renew(input: {id: "bex:loan/1", days: 3}) { days book { label book { title } } } }';

describe('a mutation', () => {
  it('goes to the owner named in its arguments, one field after the other, once', async () => {
    const { ask, requests } = toyEngine();
    expect(dataOf(await ask(TWO))).toMatchObject({
      first: { title: 'Wasps' },
      second: { days: 10, book: { book: { title: 'An Atlas of Rivers' } } },
    });
    expect(requests.map(({ shard, kind }) => `${kind} ${shard}`)).toEqual(['mutation ahm', 'mutation bex']);
  });

  it('waits for the one before', async () => {
    const order: string[] = [];
    const { ask } = toyEngine({
      between: async ({ shard }, through) => {
        order.push(`${shard} begins`);
        if (shard === 'ahm') await new Promise((resolve) => setTimeout(resolve, 5));
        const response = await through();
        order.push(`${shard} ends`);
        return response;
      },
    });
    await ask(TWO);
    expect(order).toEqual(['ahm begins', 'ahm ends', 'bex begins', 'bex ends']);
  });

  it('that was sent and not answered has an unknown outcome, is not sent again, and holds up nobody', async () => {
    const { ask, requests } = toyEngine({ between: silent('ahm', 'TIMEOUT') });
    const result = await ask(TWO);
    expect(dataOf(result)).toMatchObject({ first: null, second: { days: 10 } });
    expect(errorLines(result)).toEqual(['first OUTCOME_UNKNOWN (ahm)']);
    expect(requests.map(({ shard }) => shard)).toEqual(['ahm', 'bex']);
  });

  it('that was certainly not sent has not happened', async () => {
    const notSent = toyEngine({
      between: async ({ shard }, through) =>
        shard === 'ahm'
          ? { ok: false, failure: 'UNREACHABLE', message: 'refused', durationMs: 0, notSent: true }
          : through(),
    });
    expect(errorLines(await notSent.ask(TWO))).toEqual(['first SHARD_UNREACHABLE (ahm)']);
    expect(errorLines(await toyEngine({ between: silent('ahm', 'SUSPENDED') }).ask(TWO))).toEqual([
      'first SHARD_SUSPENDED (ahm)',
    ]);
  });

  it('whose answer cannot be believed may have happened', async () => {
    const odd = altered('ahm', (body) => ((body.data.first.title = 5), body));
    expect(errorLines(await toyEngine({ between: odd }).ask(TWO))).toEqual(['first OUTCOME_UNKNOWN (ahm)']);
    expect(errorLines(await toyEngine({ between: altered('ahm', () => 'OK') }).ask(TWO))).toEqual([
      'first OUTCOME_UNKNOWN (ahm)',
    ]);
  });

  it('shows what was written even where following a reference fails', async () => {
    const { ask } = toyEngine({ between: silent('ahm') });
    const result = await ask(
      'mutation { retitle(id: "bex:book/bees", title: "Hives") { title sequelOf { label book { title } resolution } } }',
    );
    expect(dataOf(result).retitle).toEqual({
      title: 'Hives',
      sequelOf: { label: 'Bees', book: null, resolution: 'UNREACHABLE' },
    });
    expect(errorLines(result)).toEqual([]);
  });

  it('is not aborted when the client goes; a query is', async () => {
    const controller = new AbortController();
    const { ask, requests } = toyEngine();
    await ask(TWO, {}, { signal: controller.signal });
    await ask('{ book(id: "ahm:book/bees") { title } }', {}, { signal: controller.signal });
    expect(requests.map(({ signal }) => signal)).toEqual([undefined, undefined, controller.signal]);
  });

  it('of an id of nobody is sent to nobody', async () => {
    const { ask, requests } = toyEngine();
    const result = await ask(
      'mutation { retitle(id: "nowhere", title: "x") { id } renew(input: {id: "zzz:loan/1", days: 1}) { id } }',
    );
    expect([errorLines(result), requests]).toEqual([['renew REGION_UNKNOWN', 'retitle ID_INVALID'], []]);
  });
});
