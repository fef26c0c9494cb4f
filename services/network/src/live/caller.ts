import type { IdentityCode } from '../identity/identity-error.ts';
import type { Viewer } from '../identity/viewer.ts';

/** Whoever listens to a stream, for as long as it lasts. */
export interface Caller {
  /** Who it was at the beginning. */
  readonly viewer: Viewer;
  /** Who it is now. Rejects with an IdentityError where the sign-in no longer stands. */
  viewerNow(): Promise<Viewer>;
  /** Ends everything this caller has open, so that it comes back with another token. */
  refuse(code: IdentityCode): void;
  /** The same, because the region cannot read its database. */
  unavailable(): void;
}
