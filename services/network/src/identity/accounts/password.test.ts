import { expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

it('knows its own password and no other', async () => {
  const hash = await hashPassword('Grüße aus Weimar');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword({ hash, password: 'Grüße aus Weimar' })).toBe(true);
  expect(await verifyPassword({ hash, password: 'Grüße aus Jena' })).toBe(false);
});

it('takes umlauts typed as one sign or as two for the same', async () => {
  const hash = await hashPassword('Grüße'.normalize('NFC'));
  expect(await verifyPassword({ hash, password: 'Grüße'.normalize('NFD') })).toBe(true);
});

it('gives two people with one password two texts', async () => {
  expect(await hashPassword('same')).not.toBe(await hashPassword('same'));
});

it('reads what the reference implementation of argon2 writes', async () => {
  const hash = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
  expect(await verifyPassword({ hash, password: 'password' })).toBe(true);
});

it.each(['', 'plain', '$argon2i$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA'])(
  'takes %j for nobody’s',
  async (hash) => {
    expect(await verifyPassword({ hash, password: 'plain' })).toBe(false);
  },
);
