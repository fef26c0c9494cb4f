import { describe, expect, it } from 'vitest';
import { BoundedStore } from './bounded-store.ts';
import { gatewayCookies } from './cookies.ts';
import { returnPath } from './return-path.ts';
import { accountPagesOf, demonstrationSignIn, parseSignIn } from './sign-in-options.ts';

describe('the way back', () => {
  it.each(['/', '/organizations?page=2', '/a#b', '/a/../b'])('may be %s', (path) => {
    expect(returnPath(path, 'https://verbund.example')).toMatch(/^\//);
  });

  it.each([
    null,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/session/sign-in?region=th',
  ])('is the front page for %j', (wish) => {
    expect(returnPath(wish, 'https://verbund.example')).toBe('/');
  });
});

describe('the store', () => {
  const later = () => new Date(Date.now() + 60_000);

  it('gives a value back to who knows its name', () => {
    const store = new BoundedStore<string>(10);
    const name = store.add('value', later());
    expect(store.get(name)).toBe('value');
    expect(store.get(`${name}x`)).toBeUndefined();
    expect(store.take(name)).toBe('value');
    expect(store.get(name)).toBeUndefined();
  });

  it('forgets what is over, and the oldest when it is full', () => {
    const store = new BoundedStore<number>(3);
    const over = store.add(0, new Date(Date.now() - 1));
    expect(store.get(over)).toBeUndefined();
    const names = [1, 2, 3, 4].map((value) => store.add(value, later()));
    expect(store.size).toBe(3);
    expect(names.map((name) => store.get(name))).toEqual([undefined, 2, 3, 4]);
  });
});

describe('cookies', () => {
  it('belong to this host alone over https', () => {
    expect(gatewayCookies(true).session.write('x')).toBe(
      '__Host-verbund-session=x; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
    expect(
      gatewayCookies(true).session.read({ method: 'GET', headers: { cookie: 'verbund-session=planted' } }),
    ).toBeUndefined();
  });
});

describe('sign-in options', () => {
  it('need an issuer and nothing else', () => {
    expect(parseSignIn('{"th":{"issuer":"https://th.example.org/identity"}}').get('th')).toMatchObject({
      clientId: 'verbund-gateway',
      audience: 'urn:verbund:region:th',
      readerRegions: [],
    });
  });

  it.each([
    '{',
    '{"th":{}}',
    '{"TH":{"issuer":"https://x.example"}}',
    '{"th":{"issuer":"https://x.example","clientID":"y"}}',
  ])('are refused in one line: %s', (text) => {
    expect(() => parseSignIn(text)).toThrow(/^VERBUND_SIGN_IN: [^\n]+$/);
  });

  it('say where accounts are kept: the pages about them are those of the region itself, or the ones that are named; other issuers have none', () => {
    const signIn = parseSignIn(
      JSON.stringify({
        th: { issuer: 'https://th.example.org/identity' },
        mv: { issuer: 'https://login.example.org/realms/mv' },
        sn: { issuer: 'https://login.example.org/realms/sn', accountPages: 'https://konto.example.org/sn/' },
      }),
    );
    expect([...accountPagesOf(signIn)]).toEqual([
      ['th', 'https://th.example.org/identity'],
      ['sn', 'https://konto.example.org/sn'],
    ]);
  });

  it('follow the regions of a demonstration; readers have their accounts in bund', () => {
    const regions = ['th', 'bund'].map((code, index) => ({
      code,
      url: new URL(`http://127.0.0.1:${4101 + index}/graphql`),
    }));
    const options = demonstrationSignIn(regions);
    expect(options.get('th')).toMatchObject({ issuer: 'http://127.0.0.1:4101/identity', readerRegions: [] });
    expect(options.get('bund')).toMatchObject({
      issuer: 'http://127.0.0.1:4102/identity',
      readerRegions: ['th'],
    });
  });
});
