import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

const COOLDOWN_MS = 5_000;

/** The region's own public keys, read from its own accounts: no request to itself. An unknown key id reads them again, at most every five seconds. */
export function ownKeys(read: () => Promise<JSONWebKeySet>): JWTVerifyGetKey {
  let keys: JWTVerifyGetKey | undefined;
  let readAt = -Infinity;
  const reload = async () => {
    readAt = performance.now();
    keys = createLocalJWKSet(await read());
    return keys;
  };
  return async (header, token) => {
    const known = keys ?? (await reload());
    try {
      return await known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || performance.now() - readAt < COOLDOWN_MS)
        throw error;
      return (await reload())(header, token);
    }
  };
}
