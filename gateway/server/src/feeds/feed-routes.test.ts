import { gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { afterEach, describe, expect, test } from 'vitest';
import { openGateway, type OpenGateway } from '../testing/open-gateway.ts';
import { smallRegion, type SmallRegion } from '../testing/small-region.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

interface House {
  readonly th: SmallRegion;
  readonly mv: SmallRegion;
  readonly gateway: OpenGateway;
  readonly get: (path: string, headers?: Record<string, string>) => ReturnType<typeof read>;
}

async function house(feedFreshMs?: number): Promise<House> {
  const th = await smallRegion('th', { conferences: [{ key: 'treffen', title: 'Treffen' }] });
  const mv = await smallRegion('mv', { conferences: [{ key: 'fest', title: 'Fest' }] });
  const gateway = await openGateway([th, mv], {}, feedFreshMs === undefined ? {} : { feedFreshMs });
  open.push(th, mv, gateway);
  const { origin } = new URL(gateway.gateway.url);
  return { th, mv, gateway, get: (path, headers) => read(`${origin}${path}`, headers) };
}

async function read(url: string, headers: Record<string, string> = {}) {
  const { statusCode, headers: got, body } = await request(url, { headers });
  return { status: statusCode, headers: got, body: Buffer.from(await body.arrayBuffer()) };
}

const ATOM = '/feeds/veranstaltungen.atom';
const CALENDAR = '/feeds/veranstaltungen.ics';
const asked = ({ th, mv }: House) => [th, mv].flatMap((region) => region.asked).length;

describe('over HTTP', () => {
  test('both forms, for everybody to keep a minute', async () => {
    const { get } = await house();
    const [atom, calendar] = [await get(ATOM), await get(CALENDAR)];
    expect([atom.status, atom.headers['content-type'], atom.headers['cache-control']]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
      'public, max-age=60',
    ]);
    expect(String(atom.body)).toContain('<title>Treffen</title>');
    expect([calendar.status, calendar.headers['content-type']]).toEqual([
      200,
      'text/calendar; charset=utf-8',
    ]);
    expect(String(calendar.body)).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  test.each([ATOM, CALENDAR])('%s: whoever has it already gets 304', async (path) => {
    const { get } = await house();
    const { headers } = await get(path);
    const etag = String(headers['etag']);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get(path, { 'if-none-match': known });
      expect([again.status, again.headers['etag'], again.body.length]).toEqual([304, etag, 0]);
    }
    expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('a thousand readers of both forms are one reading of each region', async () => {
    const all = await house();
    const paths = Array.from({ length: 1_000 }, (_, index) => (index % 2 === 0 ? ATOM : CALENDAR));
    const answers: { status: number }[] = [];
    for (let at = 0; at < paths.length; at += 50)
      answers.push(...(await Promise.all(paths.slice(at, at + 50).map((path) => all.get(path)))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(asked(all)).toBe(2);
  });

  test('a change is in the feed at once, read once for all readers', async () => {
    const all = await house();
    await all.get(ATOM);
    while (all.th.outbox.readers === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const before = asked(all);
    all.th.outbox.append({ kind: 'CHANGED', id: 'th:conference/treffen', revision: 2 });
    while (asked(all) === before) {
      await all.get(ATOM);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await Promise.all(Array.from({ length: 100 }, () => all.get(ATOM)));
    expect(asked(all)).toBe(before + 2);
  });

  test('neither a cookie nor a token changes what is in it', async () => {
    const all = await house();
    const plain = await all.get(ATOM);
    const headers = {
      cookie: 'verbund-session=x',
      authorization: 'Bearer broken',
      origin: 'https://evil.example',
    };
    expect((await all.get(ATOM, headers)).body).toEqual(plain.body);
    expect(all.th.heads.some(({ authorization, cookie }) => authorization ?? cookie)).toBe(false);
  });

  test('it is compressed for those who can read that', async () => {
    const { get } = await house();
    const packed = await get(ATOM, { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body)).toEqual((await get(ATOM)).body);
  });

  test('a silent region is named, and its events stay', async () => {
    const { get, mv } = await house(1);
    expect(String((await get(ATOM)).body)).toContain('<title>Fest</title>');
    await mv.close();
    const text = String((await get(ATOM)).body);
    expect(text).toContain('<title>Fest</title>');
    expect(text).toMatch(/<subtitle>Region mv antwortet zurzeit nicht; .* auf dem Stand vom/);
  });

  test('where nobody answers there is 503, so that readers keep what they have', async () => {
    const { get, mv, th } = await house();
    await mv.close();
    await th.close();
    const answer = await get(CALENDAR);
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '60']);
  });

  test.each(['?topic=nothing', '?color=red', '?region=xx'])('%s is 400', async (search) => {
    const { get } = await house();
    const answer = await get(`${ATOM}${search}`);
    expect([answer.status, JSON.parse(String(answer.body)).errors[0].extensions.code]).toEqual([
      400,
      expect.stringMatching(/^(BAD_USER_INPUT|REGION_UNKNOWN)$/),
    ]);
  });
});
