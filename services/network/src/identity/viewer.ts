/** What an account may be, in rising order of rights. */
export const ROLES = ['reader', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who is asking one region, after verification. Made for one request and never stored. */
export type Viewer = PublicViewer | ReaderViewer | StaffViewer;

export interface PublicViewer {
  readonly kind: 'public';
}

/** Somebody who works for an umbrella body. Reads, and never writes anywhere. */
export interface ReaderViewer extends SignedIn {
  readonly kind: 'reader';
  /** The body's id, `bund:organization/…`. */
  readonly body: string;
  /** This region lets that body see FEDERATION data. */
  readonly granted: boolean;
}

/** Staff of the region that is asked, and of no other. */
export interface StaffViewer extends SignedIn {
  readonly kind: 'editor' | 'admin';
  readonly region: string;
}

interface SignedIn {
  /** Stable, meaningless outside this region: for idempotency keys and the audit. No name, no e-mail address. */
  readonly person: string;
  /** The token ends then: a stream has to end too. */
  readonly expiresAt: Date;
}

export const PUBLIC: PublicViewer = Object.freeze({ kind: 'public' });
