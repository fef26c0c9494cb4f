import { describe, expect, it } from 'vitest';
import {
  identityProblem,
  identitySettings,
  isLoopbackDemonstration,
  type IdentityOptions,
} from './options.ts';

const good: IdentityOptions = {
  region: { code: 'th', name: 'Thüringen', network: 'MigraNetz Thüringen' },
  publicUrl: 'https://th.example.org',
  host: '127.0.0.1',
  databaseUrl: 'postgresql:///x',
  mode: 'production',
  secret: 'k'.repeat(32),
  settings: identitySettings.parse({}),
  announce: () => {},
  log: () => {},
};

describe('the options', () => {
  it('are complete with nothing but a secret', () => {
    expect(identityProblem(good)).toBeNull();
  });

  it.each([
    [{ publicUrl: 'th.example.org' }, 'public address'],
    [{ publicUrl: 'https://th.example.org/' }, 'public address'],
    [{ publicUrl: 'http://th.example.org' }, 'expected https'],
    [{ publicUrl: 'http://127.0.0.1:4101', host: '0.0.0.0' }, 'needed'],
    [{ secret: null }, 'secret'],
    [{ secret: 'short' }, 'secret'],
    [
      {
        settings: identitySettings.parse({
          issuers: [{ issuer: 'https://th.example.org/identity', maxRole: 'admin' }],
        }),
      },
      'named twice',
    ],
  ])('are refused with %j', (change, part) => {
    expect(identityProblem({ ...good, ...change })).toContain(part);
  });

  it('do not take an issuer or a gateway that can be read on the way', () => {
    expect(
      identitySettings.safeParse({ issuers: [{ issuer: 'http://login.example.org', maxRole: 'editor' }] })
        .success,
    ).toBe(false);
    expect(
      identitySettings.safeParse({
        clients: [{ id: 'g', name: 'G', redirectUris: ['http://g.example.org/x'] }],
      }).success,
    ).toBe(false);
    expect(
      identitySettings.safeParse({ issuers: [{ issuer: 'http://127.0.0.1:9000', maxRole: 'editor' }] })
        .success,
    ).toBe(true);
  });
});

describe('the demonstration', () => {
  it('is only on this machine, and only where it was asked for', () => {
    const demonstration = { mode: 'demo', host: '127.0.0.1', publicUrl: 'http://127.0.0.1:4101' } as const;
    expect(isLoopbackDemonstration(demonstration)).toBe(true);
    for (const change of [
      { mode: 'production' },
      { host: '0.0.0.0' },
      { host: '::' },
      { publicUrl: 'https://th.example.org' },
    ] as const) {
      expect(isLoopbackDemonstration({ ...demonstration, ...change })).toBe(false);
    }
  });
});
