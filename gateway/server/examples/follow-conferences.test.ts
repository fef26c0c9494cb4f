import { afterEach, expect, test } from 'vitest';
import { openGateway, type OpenGateway } from '../src/testing/open-gateway.ts';
import { smallRegion, type SmallRegion } from '../src/testing/small-region.ts';
import { followConferences, type ConferenceChange } from './follow-conferences.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
});
async function keep<T extends AsyncDisposable>(opening: Promise<T>): Promise<T> {
  const one = await opening;
  open.push(one);
  return one;
}

const urlOf = ({ gateway }: OpenGateway) => gateway.url.replace('http', 'ws');
const seen = (changes: readonly ConferenceChange[]) =>
  changes.filter(({ id }) => id !== null).map(({ id, revision }) => `${id} ${revision}`);

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

const change = (region: SmallRegion, revision: number) =>
  region.outbox.append({ kind: 'CHANGED', id: `${region.code}:conference/treffen`, revision });

test('a program that follows the recipe sees every change once, over restarts of the gateway and of a region', async () => {
  const th = await keep(smallRegion('th'));
  const mv = await keep(smallRegion('mv'));
  const merged = { backoffMs: 20, backoffMaxMs: 50 };
  const first = await openGateway([th, mv], {}, { merged });
  const changes: ConferenceChange[] = [];
  const stop = followConferences({
    url: urlOf(first),
    cursor: null,
    take: (one) => void changes.push(one),
    onError: (error) => {
      throw new Error(JSON.stringify(error));
    },
  });
  open.push({ [Symbol.asyncDispose]: async () => stop() });
  await until(() => th.outbox.readers === 1 && mv.outbox.readers === 1);
  change(th, 1);
  change(mv, 1);
  await until(() => seen(changes).length === 2);

  const { port } = new URL(first.gateway.url);
  await first.gateway.stop();
  change(th, 2);
  change(mv, 2);
  await keep(openGateway([th, mv], { port: Number(port) }, { merged }));
  await until(() => seen(changes).length === 4);

  for (const socket of th.sockets) socket.terminate();
  change(th, 3);
  await until(() => seen(changes).length === 5);
  expect(seen(changes).toSorted()).toEqual([
    'mv:conference/treffen 1',
    'mv:conference/treffen 2',
    'th:conference/treffen 1',
    'th:conference/treffen 2',
    'th:conference/treffen 3',
  ]);
  expect(changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['SOURCE_DOWN', 'SOURCE_BACK']));
});
