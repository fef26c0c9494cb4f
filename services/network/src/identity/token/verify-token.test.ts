import { createHmac } from 'node:crypto';
import { exportSPKI, importJWK, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { IdentityError } from '../identity-error.ts';
import { ISSUED, tokenForge, type Forge } from '../testing/token-forge.ts';
import { verifyToken } from './verify-token.ts';

let own: Forge;
let umbrella: Forge;
let stranger: Forge;

beforeAll(async () => {
  own = await tokenForge('https://th.example/identity');
  umbrella = await tokenForge('https://bund.example/identity', 'RS256');
  stranger = await tokenForge('https://elsewhere.example', 'EdDSA');
});

const list = () =>
  new Map(
    [own.trusted(), umbrella.trusted({ region: 'bund', maxRole: 'reader' })].map((issuer) => [
      issuer.issuer,
      issuer,
    ]),
  );
const verify = (token: string, secondsLater = 1) =>
  verifyToken(token, list(), new Date(ISSUED.getTime() + secondsLater * 1000));

async function refusal(token: Promise<string> | string, secondsLater?: number): Promise<string> {
  const error: unknown = await verify(await token, secondsLater).then(
    () => 'accepted',
    (caught: unknown) => caught,
  );
  return error instanceof IdentityError ? error.code : String(error);
}

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = ISSUED.getTime() / 1000;

describe('a token is accepted', () => {
  it('from the region’s own accounts, with the role it claims', async () => {
    expect(await verify(await own.sign())).toEqual({
      issuer: own.issuer,
      subject: 'person-1',
      role: 'editor',
      expiresAt: new Date((seconds + 300) * 1000),
    });
  });

  it('from an umbrella body for a reader', async () => {
    const token = await umbrella.sign({ role: 'reader', region: 'bund', body: 'bund:organization/nemo' });
    expect(await verify(token)).toMatchObject({ role: 'reader', body: 'bund:organization/nemo' });
  });

  it('with the issuer’s own userinfo address beside the audience', async () => {
    expect(
      await verify(await own.sign({ aud: ['urn:verbund:region:th', `${own.issuer}/oauth2/userinfo`] })),
    ).toMatchObject({ role: 'editor' });
  });

  it('with the highest of several roles', async () => {
    expect(await verify(await own.sign({ role: ['reader', 'admin', 'editor'] }))).toMatchObject({
      role: 'admin',
    });
  });
});

describe('a token is refused', () => {
  it('when another key signed it', async () => {
    const [header, , signature] = (await own.sign()).split('.');
    const [, body] = (await own.sign({ role: 'admin' })).split('.');
    expect(await refusal(`${header}.${body}.${signature}`)).toBe('TOKEN_INVALID');
    expect(await refusal(stranger.sign({ iss: own.issuer }, { kid: own.publicKey.kid, alg: 'EdDSA' }))).toBe(
      'TOKEN_INVALID',
    );
  });

  it('when it is not signed at all', async () => {
    const claims = {
      iss: own.issuer,
      sub: 'x',
      aud: 'urn:verbund:region:th',
      iat: seconds,
      exp: seconds + 300,
      role: 'admin',
      region: 'th',
    };
    expect(await refusal(new UnsecuredJWT(claims).encode())).toBe('TOKEN_INVALID');
    expect(await refusal(`${base64url({ alg: 'none', typ: 'at+jwt' })}.${base64url(claims)}.`)).toBe(
      'TOKEN_INVALID',
    );
    expect(
      await refusal(
        `${base64url({ alg: 'nOnE', typ: 'at+jwt', kid: own.publicKey.kid })}.${base64url(claims)}.AAAA`,
      ),
    ).toBe('TOKEN_INVALID');
  });

  it('when the public key is used as a shared secret', async () => {
    const claims = {
      iss: umbrella.issuer,
      sub: 'x',
      aud: 'urn:verbund:region:th',
      iat: seconds,
      exp: seconds + 300,
      role: 'reader',
      region: 'bund',
    };
    const text = `${base64url({ alg: 'HS256', typ: 'at+jwt', kid: umbrella.publicKey.kid })}.${base64url(claims)}`;
    const key = await importJWK(umbrella.publicKey, 'RS256', { extractable: true });
    const secret = await exportSPKI(key as Parameters<typeof exportSPKI>[0]);
    expect(await refusal(`${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`)).toBe(
      'TOKEN_INVALID',
    );
  });

  it('when it brings its own key', async () => {
    expect(
      await refusal(
        stranger.sign({ iss: own.issuer }, { alg: 'EdDSA', kid: undefined, jwk: stranger.publicKey }),
      ),
    ).toBe('TOKEN_INVALID');
  });

  it('when its issuer is not on the list', async () => {
    expect(await refusal(stranger.sign())).toBe('TOKEN_INVALID');
    expect(await refusal(own.sign({ iss: '__proto__' }))).toBe('TOKEN_INVALID');
    expect(await refusal(own.sign({ iss: undefined }))).toBe('TOKEN_INVALID');
  });

  it('when one issuer signs in the name of another', async () => {
    expect(await refusal(umbrella.sign({ iss: own.issuer, role: 'admin' }))).toBe('TOKEN_INVALID');
  });

  it('when it has expired, or is too old whatever it says', async () => {
    expect(await refusal(own.sign(), 306)).toBe('TOKEN_EXPIRED');
    expect(await refusal(own.sign({ exp: seconds + 10 ** 9 }), 3_606)).toBe('TOKEN_EXPIRED');
  });

  it('when it is not valid yet, or says nothing of its times', async () => {
    expect(await refusal(own.sign({ nbf: seconds + 60 }))).toBe('TOKEN_INVALID');
    expect(await refusal(own.sign({ iat: seconds + 60 }))).toBe('TOKEN_INVALID');
    expect(await refusal(own.sign({ exp: undefined }))).toBe('TOKEN_INVALID');
    expect(await refusal(own.sign({ iat: undefined }))).toBe('TOKEN_INVALID');
  });

  it('when it is for another region, or for this one among others', async () => {
    for (const aud of [
      'urn:verbund:region:mv',
      ['urn:verbund:region:th', 'urn:verbund:region:mv'],
      [],
      undefined,
      `${own.issuer}/oauth2/userinfo`,
    ]) {
      expect(await refusal(own.sign({ aud }))).toBe('TOKEN_INVALID');
    }
  });

  it('when its region claim was swapped or is missing', async () => {
    expect(await refusal(own.sign({ region: 'mv' }))).toBe('TOKEN_INVALID');
    expect(await refusal(own.sign({ region: ['th'] }))).toBe('TOKEN_INVALID');
    expect(await refusal(own.sign({ region: undefined }))).toBe('TOKEN_INVALID');
  });

  it('when an umbrella body claims more than reading', async () => {
    expect(await refusal(umbrella.sign({ region: 'bund', role: 'editor' }))).toBe('FORBIDDEN');
    expect(
      await refusal(
        umbrella.sign({ region: 'bund', role: ['reader', 'admin'], body: 'bund:organization/nemo' }),
      ),
    ).toBe('FORBIDDEN');
    expect(await refusal(umbrella.sign({ region: 'th', role: 'editor' }))).toBe('TOKEN_INVALID');
  });

  it('when the account has no role, or reads for no body or for two', async () => {
    expect(await refusal(own.sign({ role: undefined }))).toBe('FORBIDDEN');
    expect(await refusal(own.sign({ role: 'owner' }))).toBe('FORBIDDEN');
    const reader = { region: 'bund', role: 'reader' };
    expect(await refusal(umbrella.sign(reader))).toBe('FORBIDDEN');
    expect(
      await refusal(umbrella.sign({ ...reader, body: ['bund:organization/nemo', 'bund:organization/bzi'] })),
    ).toBe('FORBIDDEN');
    expect(await refusal(umbrella.sign({ ...reader, body: 'nemo' }))).toBe('FORBIDDEN');
  });

  it('when it is of another type: an identity token is no access token', async () => {
    expect(await refusal(own.sign({}, { typ: 'JWT' }))).toBe('TOKEN_INVALID');
    expect(await refusal(own.sign({}, { typ: undefined }))).toBe('TOKEN_INVALID');
  });

  it('when it is no token', async () => {
    for (const text of ['', 'a', 'a.b', 'a.b.c', '..', 'x'.repeat(9_000)])
      expect(await refusal(text)).toBe('TOKEN_INVALID');
  });
});

it('tells the log what was wrong, and the client only the code', async () => {
  const error = await verify(await own.sign({ region: 'mv' })).catch((caught: unknown) => caught);
  expect((error as IdentityError).reason).toBe('region "mv", expected th');
  expect(JSON.stringify(error)).not.toContain('mv');
  expect(Object.keys(error as object)).not.toContain('reason');
});
