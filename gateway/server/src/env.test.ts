import { expect, test } from 'vitest';
import { readSettings } from './env.ts';

test('no variable at all gives a gateway on loopback without regions', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    regions: [],
    stateFolder: null,
    deadlineMs: 5000,
  });
});

test('regions keep the order they are written in', () => {
  const { regions } = readSettings({
    VERBUND_SUBGRAPHS: 'th=http://127.0.0.1:4101/graphql, mv=https://mv.example/graphql',
  });
  expect(regions.map(({ code, url }) => `${code} ${url.href}`)).toEqual([
    'th http://127.0.0.1:4101/graphql',
    'mv https://mv.example/graphql',
  ]);
});

test.each([
  ['th', 'expected <region>=<address>'],
  ['Th=http://a/', 'expected <region>=<address>'],
  ['th=ftp://a/', 'expected an http or https address for th'],
  ['th=nowhere', 'expected an http or https address for th'],
  ['th=http://user:secret@a/', 'may have no user, password or fragment'],
  ['th=http://a/,th=http://b/', 'th is named twice'],
])('a list of regions like %s is refused', (text, message) => {
  expect(() => readSettings({ VERBUND_SUBGRAPHS: text })).toThrow(message);
});

test.each(['localhost', '10.0.0.0/33', '::1/129', '10.0.0.1/x'])(
  'a trusted proxy like %s is refused',
  (text) => {
    expect(() => readSettings({ VERBUND_TRUSTED_PROXIES: text })).toThrow('expected an address or a network');
  },
);

test('rates are bounded in production, and in a demonstration only where it says so', () => {
  const rate = (variables: Record<string, string>) => readSettings(variables).ratePerSecond;
  expect(rate({})).toBe(0);
  expect(rate({ VERBUND_RATE_PER_SECOND: '7' })).toBe(7);
  expect(rate({ VERBUND_MODE: 'production', VERBUND_STATE_DIR: 'state' })).toBeGreaterThan(0);
});

test('every wrong variable is named, one line each', () => {
  const read = () => readSettings({ PORT: '70000', VERBUND_DEADLINE_MS: 'soon' });
  expect(read).toThrow('PORT: expected 0 to 65535\nVERBUND_DEADLINE_MS: expected a whole number');
});

test('a region can be switched on this machine only, and never in production', () => {
  const read = (variables: Record<string, string>) =>
    readSettings({ VERBUND_SWITCHED_REGION: 'sn', ...variables }).switchedRegion;
  expect(read({})).toBe('sn');
  expect(readSettings({}).switchedRegion).toBeNull();
  for (const variables of [
    { VERBUND_MODE: 'production', VERBUND_STATE_DIR: 'state' },
    { VERBUND_ORIGIN: 'https://verbund.example' },
    { HOST: '0.0.0.0' },
  ] as Record<string, string>[])
    expect(() => read(variables)).toThrow('VERBUND_SWITCHED_REGION: only for a demonstration');
  expect(() => read({ VERBUND_SWITCHED_REGION: 'Sachsen' })).toThrow('expected the code of a region');
});

test('production needs a folder for the last good schemas', () => {
  expect(() => readSettings({ VERBUND_MODE: 'production' })).toThrow(
    'VERBUND_STATE_DIR: needed in production',
  );
});

test('people sign in at the regions of a demonstration, and in production where the operator says, over https', () => {
  const regions = { VERBUND_SUBGRAPHS: 'th=http://127.0.0.1:4101/graphql' };
  expect(readSettings(regions).signIn.get('th')?.issuer).toBe('http://127.0.0.1:4101/identity');
  const production = { ...regions, VERBUND_MODE: 'production', VERBUND_STATE_DIR: '/state' };
  expect(readSettings(production).signIn.size).toBe(0);
  const signIn = '{"th":{"issuer":"https://th.example/identity"}}';
  expect(() => readSettings({ ...production, VERBUND_SIGN_IN: signIn })).toThrow(
    /^VERBUND_ORIGIN: expected https/,
  );
  const settings = readSettings({
    ...production,
    VERBUND_SIGN_IN: signIn,
    VERBUND_ORIGIN: 'https://verbund.example',
  });
  expect(settings.signIn.get('th')?.issuer).toBe('https://th.example/identity');
});
