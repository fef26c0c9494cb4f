import { expect, test } from 'vitest';
import { onAccounts } from './testing/test-people.ts';
import { startRegion, type TestRegion } from './testing/test-region.ts';
import { signIn } from './testing/test-sign-in.ts';

const demo = { mode: 'demo', secret: null } as const;
const bund = { code: 'bund', name: 'Bund', network: 'Bundesweite Verbände' };
const audience = (region: string) => `urn:verbund:region:${region}`;
const viewer = ({ identity }: TestRegion, token: string) =>
  identity.viewerOf({ headers: { authorization: `Bearer ${token}` } });

/** What the portal's button does: a sign-in that says as whom, and needs no page. */
const viewAs = (region: TestRegion, hint: string, more: Parameters<typeof signIn>[1] = {}) =>
  signIn(region.url, { password: '', ...more, parameters: { login_hint: hint, prompt: 'login' } });

test('one click looks at a region as its editors do', async () => {
  const region = await startRegion(demo);
  const { tokens } = await viewAs(region, 'vorfuehrung-redaktion');
  expect(await viewer(region, tokens.access_token)).toMatchObject({ kind: 'editor', region: 'th' });
});

test('one click looks at the whole federation as NeMO does, and every region decides itself', async () => {
  const umbrella = await startRegion({ ...demo, region: bund, settings: { readerRegions: ['th'] } });
  const issuer = { issuer: `${umbrella.url}/identity`, region: 'bund', maxRole: 'reader' as const };
  const region = await startRegion({ ...demo, settings: { issuers: [issuer] } });
  const { tokens, browser } = await viewAs(umbrella, 'vorfuehrung-nemo', {
    resources: [audience('bund'), audience('th')],
    resource: audience('th'),
  });
  expect(await viewer(region, tokens.access_token)).toMatchObject({
    kind: 'reader',
    body: 'bund:organization/nemo',
    granted: true,
  });
  await expect(viewer(umbrella, tokens.access_token)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  await onAccounts(region, (pool) => pool.query('delete from federation_grant'));
  expect(await viewer(region, tokens.access_token)).toMatchObject({ granted: false });
  // From one to the other, without signing out in between.
  const next = await viewAs(umbrella, 'vorfuehrung-redaktion', { browser, resources: [audience('bund')] });
  expect(await viewer(umbrella, next.tokens.access_token)).toMatchObject({ kind: 'editor', region: 'bund' });
});

test.each([
  ['in production', { mode: 'production' }],
  ['on an address others can reach', { mode: 'demo', host: '0.0.0.0' }],
  ['behind a public name', { mode: 'demo', publicUrl: 'https://th.example.org' }],
] as const)('nobody is anybody with one click %s', async (_, changes) => {
  const region = await startRegion(changes);
  const local = new URL(region.url).protocol === 'https:' ? undefined : region.url;
  const { rows } = await onAccounts(region, (pool) =>
    pool.query(`select "email" from "user" where "email" like '%vorfuehrung%'`),
  );
  expect(rows).toEqual([]);
  if (local) await expect(viewAs(region, 'vorfuehrung-redaktion')).rejects.toThrow('not signed in');
});

test('what a demonstration left behind is switched off when the region becomes real', async () => {
  const region = await startRegion(demo);
  const { tokens, browser } = await viewAs(region, 'vorfuehrung-redaktion');
  await region.stop();
  const real = await startRegion({
    databaseUrl: region.options.databaseUrl,
    publicUrl: region.url,
    secret: 's'.repeat(32),
  });
  await expect(viewer(real, tokens.access_token)).rejects.toMatchObject({
    code: expect.stringMatching(/^TOKEN_/),
  });
  await expect(signIn(real.url, { browser, password: '' })).rejects.toThrow('not signed in');
  const { rows } = await onAccounts(real, (pool) =>
    pool.query(`select "disabledAt" is not null as off from "user" where "email" like '%vorfuehrung%'`),
  );
  expect(rows).toEqual([{ off: true }]);
});
