import { describe, expect, test } from 'vitest';
import type { Execute, LegalTexts, PortalOptions, RegionSwitch } from './door.ts';
import { createPortal } from './portal.ts';

const legal: LegalTexts = {
  imprint: { de: ['Verein Beispiel', '## Kontakt', 'post@verbund.example'], en: ['Association Example'] },
  privacy: { de: ['Datenschutz'], en: ['Privacy'] },
  accessibility: { de: ['Barrierefreiheit'], en: ['Accessibility'] },
};

const nobody: Execute = async () => ({ data: { regions: [] } });

function portal(options: Partial<PortalOptions> = {}) {
  return createPortal({ execute: nobody, mode: 'demo', origin: 'https://verbund.example', ...options });
}
const get = (url: string, options: Partial<PortalOptions> = {}) =>
  portal(options).handle({ method: 'GET', url });

describe('a public origin', () => {
  test('does not start without its legal pages, and names what is missing', () => {
    expect(() => portal({ mode: 'production' })).toThrow(
      expect.objectContaining({
        code: 'LEGAL_TEXTS_MISSING',
        message: expect.stringContaining('imprint.de') as string,
      }),
    );
    const withoutEnglish = { ...legal, privacy: { de: ['Datenschutz'], en: [' '] } };
    expect(() => portal({ mode: 'production', legal: withoutEnglish })).toThrow(/privacy\.en$/);
  });

  test('shows its legal pages with headings and addresses', async () => {
    const { body } = await get('/impressum', { mode: 'production', legal });
    expect(body).toContain('Verein Beispiel');
    expect(body).toContain('<h2>Kontakt</h2>');
    expect(body).toContain('<a href="mailto:post@verbund.example">post@verbund.example</a>');
  });

  test('is an address without a path', () => {
    expect(() => portal({ origin: 'verbund.example' })).toThrow(
      expect.objectContaining({ code: 'ORIGIN_INVALID' }),
    );
    expect(() => portal({ origin: 'https://verbund.example/a' })).toThrow(
      expect.objectContaining({ code: 'ORIGIN_INVALID' }),
    );
  });
});

describe('search engines', () => {
  test('keep nothing of a demonstration', async () => {
    const { headers, body } = await get('/impressum');
    expect(headers['x-robots-tag']).toBe('noindex');
    expect(body).toContain('<meta name="robots" content="noindex"/>');
  });

  test('know a page of a public origin by one address in each language', async () => {
    const { headers, body } = await get('/impressum', { mode: 'production', legal });
    expect(headers['x-robots-tag']).toBeUndefined();
    expect(body).toContain('<link rel="canonical" href="https://verbund.example/impressum"/>');
    expect(body).toContain('<link rel="alternate" hrefLang="en" href="https://verbund.example/en/imprint"/>');
  });
});

describe('the list of addresses', () => {
  test('is for a public origin only', async () => {
    expect((await get('/sitemap.xml')).status).toBe(404);
    expect((await get('/robots.txt')).body).toContain('Disallow: /\n');
    expect((await get('/robots.txt', { mode: 'production', legal })).body).toContain(
      'Sitemap: https://verbund.example/sitemap.xml',
    );
  });

  test('holds every record of every page of every kind, in both languages', async () => {
    const page = (kind: string, after: unknown, pages: number) => {
      const at = Number(after ?? 0);
      return {
        nodes: [{ id: `th:${kind}/number-${at}` }],
        pageInfo: {
          hasNextPage: at + 1 < pages,
          hasPreviousPage: false,
          startCursor: null,
          endCursor: String(at + 1),
        },
        coverage: { complete: true },
      };
    };
    const execute: Execute = async (_operation, { organizations, conferences }) => ({
      data: {
        organizations: page('organization', organizations, 3),
        projects: {
          nodes: [],
          pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
          coverage: { complete: true },
        },
        conferences: page('conference', conferences, 1),
      },
    });
    const { status, body } = await get('/sitemap.xml', { mode: 'production', legal, execute });
    expect(status).toBe(200);
    for (const number of [0, 1, 2]) {
      expect(body).toContain(`<loc>https://verbund.example/organisationen/th/number-${number}</loc>`);
      expect(body).toContain(`<loc>https://verbund.example/en/organizations/th/number-${number}</loc>`);
    }
    expect(body).toContain('<loc>https://verbund.example/veranstaltungen/th/number-0</loc>');
  });

  test('is tried again after a failure', async () => {
    let calls = 0;
    const execute: Execute = async () => {
      calls += 1;
      throw new Error('not there');
    };
    const failing = portal({ mode: 'production', legal, execute });
    expect((await failing.handle({ method: 'GET', url: '/sitemap.xml' })).status).toBe(503);
    expect((await failing.handle({ method: 'GET', url: '/sitemap.xml' })).status).toBe(503);
    expect(calls).toBe(2);
  });
});

describe('an address', () => {
  test.each([
    ['/impressum/', '/impressum'],
    ['/en', '/en/'],
    ['/organisationen/?q=chor', '/organisationen?q=chor'],
    ['/.//evil.example/', '/evil.example'],
    ['/%2e//evil.example/', '/evil.example'],
  ])('%s is known as %s', async (url, location) => {
    const response = await get(url);
    expect(response.status).toBe(308);
    expect(response.headers['location']).toBe(location);
  });

  test.each([
    '//evil.example/',
    'https://evil.example/impressum/',
    '\\\\evil.example\\',
    '///evil.example//',
  ])('%s never leads to another host', async (url) => {
    const { headers } = await get(url);
    expect(headers['location'] ?? '/').toMatch(/^\/(?!\/)/);
  });

  test.each([
    '/gibt-es-nicht',
    '/organisationen/TH/x',
    '/organisationen/th/',
    '/%00',
    '//[',
    '/en/organisationen',
  ])('%s without a page is told so in words', async (url) => {
    const { status, body } = await get(url);
    expect([308, 404]).toContain(status);
    if (status === 404) expect(body).toMatch(/Seite nicht gefunden|Page not found/);
  });

  test('of a style sheet changes with its content and may be kept for ever', async () => {
    const path =
      /href="(\/assets\/portal\.[0-9a-f]{12}\.css)"/.exec(String((await get('/impressum')).body))?.[1] ?? '';
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers['cache-control']).toContain('immutable');
  });
});

describe('a request', () => {
  test('may only read', async () => {
    const { status, headers } = await portal().handle({ method: 'POST', url: '/impressum' });
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  test('for the head alone gets the headers of the page', async () => {
    const { status, body, headers } = await portal().handle({ method: 'HEAD', url: '/impressum' });
    expect([status, body, headers['content-type']]).toEqual([200, '', 'text/html; charset=utf-8']);
  });

  test('gets a page that nothing foreign and no script in the page can touch', async () => {
    const { headers, body } = await get('/impressum');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:|blob:/);
    expect(body).not.toMatch(/<script(?! type="module" src="\/assets\/[^"]+">)|<style|\sstyle=|\son[a-z]+=/);
  });
});

describe('the switch of a demonstration', () => {
  const sachsen = {
    code: 'sn',
    name: 'Sachsen',
    network: 'Netz',
    licence: null,
    status: 'OK',
    lastContact: null,
    demonstration: true,
  };
  const execute: Execute = async () => ({
    data: {
      regions: [sachsen],
      participants: null,
      organizations: null,
      projects: null,
      conferences: null,
      upcoming: null,
      recent: null,
      perRegion: null,
    },
  });
  function switched() {
    let state: 'RUNNING' | 'STOPPED' = 'RUNNING';
    const regionSwitch: RegionSwitch = {
      region: 'sn',
      now: () => ({ state, backAt: state === 'STOPPED' ? new Date('2026-03-01T12:02:00Z') : null }),
      turn: async (on) => void (state = on ? 'RUNNING' : 'STOPPED'),
    };
    return { regionSwitch, stateNow: () => state };
  }
  const tokenIn = (body: unknown) => /name="token" value="([^"]+)"/.exec(String(body))?.[1] ?? '';

  test('stops the region and brings it back, and leads to the start page', async () => {
    const { regionSwitch, stateNow } = switched();
    const house = portal({ execute, regionSwitch });
    const start = async () => String((await house.handle({ method: 'GET', url: '/' })).body);
    const before = await start();
    expect(before).toContain('Sachsen anhalten');
    const send = (turn: string, token = tokenIn(before)) =>
      house.handle({ method: 'POST', url: '/vorfuehrung/region', form: `turn=${turn}&token=${token}` });
    const { status, headers } = await send('off');
    expect([status, headers['location'], stateNow()]).toEqual([303, '/', 'STOPPED']);
    expect(await start()).toMatch(
      /Sachsen ist angehalten und kommt um 13:02 von selbst zurück.*Sachsen zurückholen/,
    );
    await send('on');
    expect(stateNow()).toBe('RUNNING');
    // Neither a page of somebody else nor an address alone can do it.
    await send('off', 'guessed');
    await house.handle({ method: 'GET', url: '/vorfuehrung/region?turn=off' });
    await send('sideways');
    expect(stateNow()).toBe('RUNNING');
  });

  test('is there in no other case', async () => {
    const { regionSwitch, stateNow } = switched();
    for (const options of [
      { execute },
      { execute, regionSwitch, mode: 'production', legal },
    ] satisfies Partial<PortalOptions>[]) {
      const house = portal(options);
      const { body } = await house.handle({ method: 'GET', url: '/' });
      expect(body).not.toMatch(/vorfuehrung|anhalten/);
      const { status } = await house.handle({
        method: 'POST',
        url: '/vorfuehrung/region',
        form: 'turn=off&token=',
      });
      expect([status, stateNow()]).toEqual([404, 'RUNNING']);
    }
  });
});

describe('what goes wrong', () => {
  test('with the front door is a page that says so', async () => {
    const silent: Execute = () => Promise.reject(new Error('connection refused'));
    for (const url of [
      '/',
      '/organisationen',
      '/veranstaltungen',
      '/projekte',
      '/zahlen',
      '/organisationen/th/abli',
    ]) {
      const { status, body } = await get(url, { execute: silent });
      expect(status).toBe(503);
      expect(body).toContain('Der Verbund antwortet zur Zeit nicht');
    }
  });

  test('with one part of the start page is said there, and the rest still stands', async () => {
    const region = {
      code: 'th',
      name: 'Thüringen',
      network: 'Netz',
      status: 'OK',
      lastContact: null,
      demonstration: true,
    };
    const half: Execute = async () => ({
      data: {
        regions: [region],
        participants: null,
        organizations: null,
        projects: null,
        conferences: null,
        upcoming: null,
        recent: null,
        perRegion: null,
      },
    });
    const { status, body } = await get('/', { execute: half });
    expect(status).toBe(200);
    expect(body).toContain('Diese Liste kann zur Zeit nicht gezeigt werden');
    expect(body).not.toContain('keine kommende Veranstaltung');
    expect(body).toContain('Wer ist im Verbund');
  });

  test('because a question is too large is the question’s fault', async () => {
    const strict: Execute = async () => ({
      errors: [{ message: 'too many rows', extensions: { code: 'LIMIT_ROWS' } }],
    });
    const { status, body } = await get('/en/organizations', { execute: strict });
    expect(status).toBe(400);
    expect(body).toContain('This question is too large');
  });

  test('by our own mistake is reported, and the reader gets a page', async () => {
    const reported: unknown[] = [];
    const nonsense: Execute = async () => ({ data: { regions: [{ code: 'th' }], organizations: 7 } });
    const { status, body } = await get('/organisationen', {
      execute: nonsense,
      onError: (error) => reported.push(error),
    });
    expect(status).toBe(500);
    expect(body).toContain('Ein Fehler auf dieser Seite');
    expect(reported).toHaveLength(1);
  });

  test('with text in an address is shown as text', async () => {
    const { body } = await get('/organisationen?kind=%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
    expect(body).not.toContain('<script>');
  });
});
