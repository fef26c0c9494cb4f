import { expect, it } from 'vitest';
import { identitySettings } from '../options.ts';
import { testOptions } from '../testing/test-options.ts';
import { withDemonstrationClient } from './demonstration-client.ts';

const clientsOf = (changes: Parameters<typeof withDemonstrationClient>[0] | object) =>
  withDemonstrationClient({
    ...testOptions({ databaseUrl: '' }),
    mode: 'demo',
    ...changes,
  }).settings.clients.map(({ id }) => id);

it('is there in a demonstration on this machine where no gateway is named', () => {
  expect(clientsOf({})).toEqual(['verbund-gateway']);
});

it('is nowhere else', () => {
  expect(clientsOf({ mode: 'production' })).toEqual([]);
  expect(clientsOf({ host: '0.0.0.0' })).toEqual([]);
  expect(clientsOf({ publicUrl: 'https://th.example.org' })).toEqual([]);
  const named = [{ id: 'other', name: 'Other', redirectUris: ['https://other.example/session/callback'] }];
  expect(clientsOf({ settings: identitySettings.parse({ clients: named }) })).toEqual(['other']);
});
