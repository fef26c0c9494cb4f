import type { StaffViewer } from '../identity/viewer.ts';
import type { AuthorRole } from './revision.enum.ts';

/** Somebody without an account, who was given a link for one record. */
interface LinkBearer {
  readonly kind: 'link';
  /** Part of the hash of the link: tells links apart, and nothing about people. */
  readonly person: string;
}

/** Who a change is by. */
export type Author = Pick<StaffViewer, 'kind' | 'person'> | LinkBearer;

const ROLES: Readonly<Record<Author['kind'], AuthorRole>> = {
  editor: 'EDITOR',
  admin: 'ADMIN',
  link: 'LINK',
};

/** In which capacity an author writes. */
export function roleOf({ kind }: Author): AuthorRole {
  return ROLES[kind];
}
