/** On whose behalf one operation runs. */
export interface Credentials {
  /** Nobody is signed in: only then may an answer, a request or a stream be shared with other callers. */
  readonly isPublic: boolean;
  /** The same for all operations of one sign-in that this gateway has seen itself; else undefined. Tells nothing about anybody. */
  readonly holder?: string;
  /** When these credentials end at the latest; null for the public. */
  readonly expiresAt: Date | null;
  /**
   * The Authorization header for this region. Undefined asks it as the public: somebody's token for one region goes to no other.
   * Rejects with an IdentityError where there should be a token and none can be had; such a region must not be asked as the public.
   */
  authorizationFor(region: string): Promise<string | undefined>;
}

export const PUBLIC_CREDENTIALS: Credentials = Object.freeze({
  isPublic: true,
  expiresAt: null,
  authorizationFor: async () => undefined,
});
