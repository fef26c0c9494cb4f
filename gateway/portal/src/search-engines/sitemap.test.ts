import { expect, test } from 'vitest';
import type { Ask } from '../ask/ask.ts';
import { createSitemap } from './sitemap.ts';

const MINUTE = 60_000;

/** A federation whose records and silence the test decides. */
function federation() {
  const state = { ids: ['th:organization/chor', 'sn:organization/tanz'], complete: true, asked: 0, at: 0 };
  const ask = (async () => {
    state.asked += 1;
    const list = (ids: readonly string[]) => ({
      nodes: ids.map((id) => ({ id })),
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      coverage: { complete: state.complete },
    });
    return { data: { organizations: list(state.ids), projects: list([]), conferences: list([]) } };
  }) as unknown as Ask;
  const sitemap = createSitemap(ask, 'https://verbund.example', () => new Date(state.at));
  const silence = (code: string) => {
    state.ids = state.ids.filter((id) => !id.startsWith(`${code}:`));
    state.complete = false;
  };
  return { state, silence, read: async () => (await sitemap()).body };
}

test('a complete list of addresses is kept for an hour', async () => {
  const { state, read } = federation();
  await read();
  state.at = 59 * MINUTE;
  await read();
  expect(state.asked).toBe(1);
  state.at = 60 * MINUTE;
  await read();
  expect(state.asked).toBe(2);
});

test('records of a silent region stay in the list that was complete, and a minute later it is tried again', async () => {
  const { state, silence, read } = federation();
  await read();
  silence('sn');
  state.at = 60 * MINUTE;
  expect(await read()).toContain('/organisationen/sn/tanz');
  state.ids = ['th:organization/chor', 'sn:organization/tanz', 'sn:organization/neu'];
  state.complete = true;
  expect(await read()).not.toContain('/organisationen/sn/neu');
  state.at = 61 * MINUTE;
  expect(await read()).toContain('/organisationen/sn/neu');
});

test('a list that was never complete holds for a minute only', async () => {
  const { state, silence, read } = federation();
  silence('sn');
  expect(await read()).not.toContain('/organisationen/sn/');
  state.ids = ['sn:organization/tanz'];
  state.complete = true;
  state.at = MINUTE;
  expect(await read()).toContain('/organisationen/sn/tanz');
});
