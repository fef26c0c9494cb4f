import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import type { Role } from '../viewer.ts';
import type { ClaimMap } from './issuer-options.ts';

/** One line of the allow-list, ready to verify. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
  readonly audience: string;
  /** Further values that may stand in `aud` because they are addresses of this issuer itself. */
  readonly ownEndpoints: readonly string[];
  readonly region: string;
  readonly maxRole: Role;
  readonly claimMap: ClaimMap;
  readonly tokenType: 'at+jwt' | 'JWT';
  readonly maxAgeSeconds: number;
  /** The sign-in behind the token still stands. Only this region's own accounts can know. Throws a coded error. */
  readonly stillStands?: (claims: JWTPayload, role: Role) => Promise<void>;
}
