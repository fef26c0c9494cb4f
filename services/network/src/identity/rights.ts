import type { Role, Viewer } from './viewer.ts';
import { ROLES } from './viewer.ts';

export type RecordVisibility = 'PUBLIC' | 'FEDERATION' | 'NETWORK';

/** What each kind of viewer may do in the region that is asked. Everything that is not here is forbidden. */
export interface Rights {
  /** Published records, and protected fields, of these visibilities. */
  readonly sees: readonly RecordVisibility[];
  readonly seesDrafts: boolean;
  readonly writes: boolean;
  /** Accounts, grants to bodies, erasure, protection of the whole region. */
  readonly administers: boolean;
}

const STRANGER: Rights = { sees: ['PUBLIC'], seesDrafts: false, writes: false, administers: false };
const GRANTED_READER: Rights = {
  sees: ['PUBLIC', 'FEDERATION'],
  seesDrafts: false,
  writes: false,
  administers: false,
};
const EDITOR: Rights = {
  sees: ['PUBLIC', 'FEDERATION', 'NETWORK'],
  seesDrafts: true,
  writes: true,
  administers: false,
};
const ADMIN: Rights = { ...EDITOR, administers: true };

/** The rights of a viewer in the region of this code. Staff of another region have none there. */
export function rightsOf(viewer: Viewer, region: string): Rights {
  switch (viewer.kind) {
    case 'public':
      return STRANGER;
    case 'reader':
      return viewer.granted ? GRANTED_READER : STRANGER;
    case 'editor':
      return viewer.region === region ? EDITOR : STRANGER;
    case 'admin':
      return viewer.region === region ? ADMIN : STRANGER;
  }
}

/** The role is not above the limit. */
export function isWithin(role: Role, limit: Role): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(limit);
}

/** Editors and admins can change something; readers cannot. */
export function canWrite(role: Role): role is 'editor' | 'admin' {
  return role !== 'reader';
}
