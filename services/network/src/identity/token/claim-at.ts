import type { JWTPayload } from 'jose';
import type { ClaimRule } from './issuer-options.ts';

/** The value at a path with dots, or under the whole path as one name (claims are often named like addresses). Own properties only. */
export function claimAt(claims: JWTPayload, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** Our words for what stands there: one or several, in the order of the token, without those that mean nothing here. */
export function translateClaim(claims: JWTPayload, rule: ClaimRule): string[] {
  const found = claimAt(claims, rule.path);
  const words = (Array.isArray(found) ? found : [found]).filter((word) => typeof word === 'string');
  const { values } = rule;
  if (!values) return words;
  return words.flatMap((word) => (Object.hasOwn(values, word) ? [values[word]!] : []));
}
