import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readIdentityEnvironment } from './identity-environment.ts';

test('nothing has to be set', () => {
  const { publicUrl, secret, settings } = readIdentityEnvironment({});
  expect([publicUrl, secret]).toEqual([null, null]);
  expect(settings).toEqual({
    accounts: true,
    issuers: [],
    clients: [],
    readerRegions: [],
    trustedProxies: [],
  });
});

test('secret and settings may lie in files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbund-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'secret'), 'of the file\n');
  writeFileSync(join(folder, 'identity.json'), '{"accounts": false}');
  const found = readIdentityEnvironment({
    VERBUND_SECRET_FILE: join(folder, 'secret'),
    VERBUND_IDENTITY_FILE: join(folder, 'identity.json'),
  });
  expect(found).toMatchObject({ secret: 'of the file', settings: { accounts: false } });
});

test.each([
  [{ VERBUND_SECRET_FILE: '/nowhere/secret' }, 'VERBUND_SECRET_FILE: cannot be read (ENOENT)'],
  [{ VERBUND_IDENTITY: '{' }, 'VERBUND_IDENTITY: expected JSON'],
  [{ VERBUND_IDENTITY: '{"acounts": true}' }, 'Unrecognized key: "acounts"'],
  [
    { VERBUND_IDENTITY: '{"issuers": [{"issuer": "http://login.example.org", "maxRole": "owner"}]}' },
    'issuers[0].issuer',
  ],
])('%j is refused in one line', (variables, part) => {
  const read = () => readIdentityEnvironment(variables);
  expect(read).toThrow(part);
  expect(read).not.toThrow('\n');
});
