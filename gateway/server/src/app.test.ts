import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openGateway, type OpenGateway } from './testing/open-gateway.ts';
import { smallRegion, type SmallRegion } from './testing/small-region.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
});
async function keep<T extends AsyncDisposable>(opening: Promise<T>): Promise<T> {
  const one = await opening;
  open.push(one);
  return one;
}

const th = () =>
  keep(
    smallRegion('th', {
      organizations: [
        { key: 'anker', name: 'Anker' },
        { key: 'zebra', name: 'Zebra' },
      ],
      conferences: [{ key: 'treffen', title: 'Treffen', host: 'sn:organization/oeffnung' }],
      participants: [40, 2],
    }),
  );
const sn = () =>
  keep(smallRegion('sn', { organizations: [{ key: 'oeffnung', name: 'Öffnung' }], participants: [58] }));

const LIST =
  '{ organizations(first: 10) { nodes { name region } totalCount totalRelation coverage { complete sources { region status rows } } } }';
const statuses = (answer: Awaited<ReturnType<OpenGateway['ask']>>) =>
  answer.sources.map(({ region, status }) => `${region} ${status}`);
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};

test('a list of two regions is one list in one order', async () => {
  const gateway = await keep(openGateway([await th(), await sn()]));
  const answer = await gateway.ask(LIST);
  expect(answer.status).toBe(200);
  expect(answer.errors).toEqual([]);
  expect(answer.data).toEqual({
    organizations: {
      nodes: [
        { name: 'Anker', region: 'th' },
        { name: 'Öffnung', region: 'sn' },
        { name: 'Zebra', region: 'th' },
      ],
      totalCount: 3,
      totalRelation: 'EXACT',
      coverage: {
        complete: true,
        sources: [
          { region: 'th', status: 'OK', rows: 2 },
          { region: 'sn', status: 'OK', rows: 1 },
        ],
      },
    },
  });
});

test('a total adds up and says in words how sure it is', async () => {
  const [thueringen, sachsen] = [await th(), await sn()];
  const gateway = await keep(openGateway([thueringen, sachsen]));
  const ask = async () =>
    (
      await gateway.ask(
        '{ figureTotal(measure: PARTICIPANTS) { lower upper label english: label(language: EN) relation } }',
      )
    ).data?.['figureTotal'];
  expect(await ask()).toEqual({
    lower: 100,
    upper: 100,
    label: 'genau 100, aus 3 von 3 Veranstaltungen',
    english: 'exactly 100, from 3 of 3 events',
    relation: 'EXACT',
  });
  await sachsen.close();
  expect(await ask()).toMatchObject({
    lower: 42,
    upper: null,
    label: expect.stringMatching(/^mindestens 42/),
    relation: 'AT_LEAST',
  });
});

test('a reference is resolved by the region that owns it', async () => {
  const [thueringen, sachsen] = [await th(), await sn()];
  const gateway = await keep(openGateway([thueringen, sachsen]));
  const ask = async () =>
    (
      await gateway.ask(
        '{ conference(id: "th:conference/treffen") { participations { organization { label organization { name } resolution } } } }',
      )
    ).data;
  const reference = (organization: object | null, resolution: string) => ({
    conference: {
      participations: [
        { organization: { label: 'Label of sn:organization/oeffnung', organization, resolution } },
      ],
    },
  });
  expect(await ask()).toEqual(reference({ name: 'Öffnung' }, 'RESOLVED'));
  await sachsen.close();
  expect(await ask()).toEqual(reference(null, 'UNREACHABLE'));
});

describe('Query.regions', () => {
  const REGIONS =
    '{ regions { code name network status lastContact contractVersion licence demonstration } }';

  test('names every configured region, silent ones too, without asking them', async () => {
    const [thueringen, sachsen] = [await th(), await sn()];
    await sachsen.close();
    const gateway = await keep(openGateway([thueringen, sachsen]));
    expect((await gateway.ask(REGIONS)).data?.['regions']).toEqual([
      {
        code: 'th',
        name: 'Region th',
        network: 'Network th',
        status: 'OK',
        lastContact: expect.stringMatching(/^\d{4}-.*Z$/),
        contractVersion: '1.0',
        licence: 'CC0 1.0',
        demonstration: true,
      },
      {
        code: 'sn',
        name: 'sn',
        network: 'sn',
        status: 'UNREACHABLE',
        lastContact: null,
        contractVersion: null,
        licence: null,
        demonstration: false,
      },
    ]);
    expect(thueringen.asked).toEqual([]);
  });

  test('of a gateway without regions is empty', async () => {
    const gateway = await keep(openGateway([]));
    expect((await gateway.ask(REGIONS)).data).toEqual({ regions: [] });
  });
});

describe('a region that is missing', () => {
  test('is named, and the others answer', async () => {
    const [thueringen, sachsen] = [await th(), await sn()];
    const gateway = await keep(openGateway([thueringen, sachsen]));
    await sachsen.close();
    const answer = await gateway.ask(LIST);
    expect(statuses(answer)).toEqual(['th OK', 'sn UNREACHABLE']);
    expect(answer.data).toMatchObject({
      organizations: { totalCount: 2, totalRelation: 'AT_LEAST', coverage: { complete: false } },
    });
  });

  test('makes a strict answer an error', async () => {
    const [thueringen, sachsen] = [await th(), await sn()];
    const gateway = await keep(openGateway([thueringen, sachsen]));
    await sachsen.close();
    const answer = await gateway.ask(`query @answer(policy: STRICT) ${LIST}`);
    expect(answer.data).toEqual({ organizations: null });
    expect(answer.codes).toEqual(['INCOMPLETE']);
  });

  test('is there again without a restart', async () => {
    const [thueringen, sachsen] = [await th(), await sn()];
    const gateway = await keep(openGateway([thueringen, sachsen]));
    await sachsen.close();
    for (let time = 0; time < 8; time++) await gateway.ask(LIST);
    expect(statuses(await gateway.ask(LIST))).toEqual(['th OK', 'sn SUSPENDED']);
    await sachsen.listen();
    await until(async () => statuses(await gateway.ask(LIST)).join() === 'th OK,sn OK');
  });

  test('from the start is found when it comes', async () => {
    const [thueringen, sachsen] = [await th(), await sn()];
    await Promise.all([thueringen.close(), sachsen.close()]);
    const gateway = await keep(openGateway([thueringen, sachsen]));
    expect(statuses(await gateway.ask(LIST))).toEqual(['th UNREACHABLE', 'sn UNREACHABLE']);
    await Promise.all([thueringen.listen(), sachsen.listen()]);
    await until(async () => statuses(await gateway.ask(LIST)).join() === 'th OK,sn OK');
  });

  test('after a restart is known by the schema kept on disk', async () => {
    const stateFolder = await mkdtemp(join(tmpdir(), 'verbund-state-'));
    open.push({ [Symbol.asyncDispose]: () => rm(stateFolder, { recursive: true, force: true }) });
    const sachsen = await sn();
    await (await openGateway([sachsen], { stateFolder }))[Symbol.asyncDispose]();
    await sachsen.close();
    const gateway = await keep(openGateway([sachsen], { stateFolder }));
    const { data } = await gateway.ask('{ regions { name status contractVersion } }');
    expect(data).toEqual({ regions: [{ name: 'Region sn', status: 'UNREACHABLE', contractVersion: '1.0' }] });
    await sachsen.listen();
    await until(async () => statuses(await gateway.ask(LIST)).join() === 'sn OK');
  });
});

describe('a region whose schema changes', () => {
  const withoutSummary = (region: SmallRegion) => {
    region.sdl = region.sdl.replace(/  foundedYear: Int\n/, '');
  };

  test('is excluded visibly where it lacks what is asked, and only there', async () => {
    const [thueringen, sachsen] = [await th(), await sn()];
    withoutSummary(sachsen);
    const gateway = await keep(openGateway([thueringen, sachsen]));
    expect(statuses(await gateway.ask(LIST))).toEqual(['th OK', 'sn OK']);
    const answer = await gateway.ask('{ organizations { nodes { foundedYear } } }');
    expect(statuses(answer)).toEqual(['th OK', 'sn UNSUPPORTED']);
  });

  test('is looked at again as soon as an answer shows it', async () => {
    const [thueringen, sachsen] = [await th(), await sn()];
    const gateway = await keep(openGateway([thueringen, sachsen]));
    withoutSummary(sachsen);
    const ask = () => gateway.ask('{ organizations { nodes { foundedYear } } }');
    expect(statuses(await ask())[1]).not.toBe('sn OK');
    await until(async () => statuses(await ask())[1] === 'sn UNSUPPORTED');
  });

  test('is quarantined alone when it breaks the contract', async () => {
    const [thueringen, sachsen] = [await th(), await sn()];
    sachsen.sdl = sachsen.sdl.replace('  foundedYear: Int\n', '  foundedYear: String\n');
    const gateway = await keep(openGateway([thueringen, sachsen]));
    expect(statuses(await gateway.ask(LIST))).toEqual(['th OK', 'sn INVALID']);
    expect((await gateway.ask('{ regions { status } }')).data).toEqual({
      regions: [{ status: 'OK' }, { status: 'INVALID' }],
    });
    expect(sachsen.asked).toEqual([]);
  });
});

test('neither cookie nor address of a client reaches a region', async () => {
  const thueringen = await th();
  const gateway = await keep(openGateway([thueringen]));
  const headers = {
    cookie: 'session=secret',
    'x-forwarded-for': '10.1.2.3',
    'accept-language': 'de',
    'x-request-id': 'r-9',
  };
  await gateway.ask(LIST, {}, { headers });
  expect(thueringen.heads[0]).toMatchObject({ 'accept-language': 'de', 'x-request-id': 'r-9' });
  expect(JSON.stringify(thueringen.heads)).not.toMatch(/secret|10\.1\.2\.3/);
  expect(thueringen.heads[0]).not.toHaveProperty('accept-encoding');
});

test('variables are not logged', async () => {
  const gateway = await keep(openGateway([await th()]));
  await gateway.ask('query($text: String) { organizations(filter: {text: $text}) { totalCount } }', {
    text: 'Geheimwort',
  });
  expect(gateway.logLines.join('')).not.toContain('Geheimwort');
});

test('a client that goes away ends the requests to the regions', async () => {
  const thueringen = await th();
  const gateway = await keep(openGateway([thueringen], { deadlineMs: 20_000 }));
  let gone = false;
  thueringen.intercept = (_body, outgoing) => {
    outgoing.on('close', () => (gone = true));
    return true;
  };
  const client = new AbortController();
  const waiting = gateway.ask(LIST, {}, { signal: client.signal });
  const ended = waiting.catch(String);
  await until(async () => thueringen.asked.length === 1);
  client.abort();
  expect(await ended).toMatch(/abort/i);
  await until(async () => gone);
});

test('one upstream request per region for a merged list, one for a record', async () => {
  const [thueringen, sachsen] = [await th(), await sn()];
  const gateway = await keep(openGateway([thueringen, sachsen]));
  await gateway.ask(LIST);
  expect([thueringen.asked.length, sachsen.asked.length]).toEqual([1, 1]);
  await gateway.ask('{ organization(id: "sn:organization/oeffnung") { name } }');
  expect([thueringen.asked.length, sachsen.asked.length]).toEqual([1, 2]);
});
