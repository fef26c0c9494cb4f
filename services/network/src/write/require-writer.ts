import { NetworkError } from '../errors.ts';
import { rightsOf } from '../identity/rights.ts';
import type { StaffViewer, Viewer } from '../identity/viewer.ts';

/** Is this staff of the region? */
export function isWriter(viewer: Viewer, region: string): boolean {
  return isStaff(viewer) && rightsOf(viewer, region).writes;
}

/** Is this an admin of the region? */
export function isAdmin(viewer: Viewer, region: string): viewer is StaffViewer {
  return isStaff(viewer) && rightsOf(viewer, region).administers;
}

/** Who writes here: staff of this region. Everybody else is refused before anything is read. */
export function requireWriter(viewer: Viewer, region: string): StaffViewer {
  if (isStaff(viewer) && rightsOf(viewer, region).writes) return viewer;
  throw refusal(viewer, `writing in ${region} is for its staff`);
}

/** Who may do what concerns the whole region. */
export function requireAdmin(viewer: Viewer, region: string): StaffViewer {
  if (isStaff(viewer) && rightsOf(viewer, region).administers) return viewer;
  throw refusal(viewer, `this is for admins of ${region}`);
}

function isStaff(viewer: Viewer): viewer is StaffViewer {
  return viewer.kind === 'editor' || viewer.kind === 'admin';
}

function refusal(viewer: Viewer, message: string): NetworkError {
  return viewer.kind === 'public'
    ? new NetworkError('UNAUTHENTICATED', `${message}: sign in first`)
    : new NetworkError('FORBIDDEN', message);
}
