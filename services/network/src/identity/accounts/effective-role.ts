import type { Role } from '../viewer.ts';

/** What decides about somebody's rights at this moment. */
export interface AccountState {
  readonly role: Role;
  readonly twoFactorEnabled: boolean;
  readonly disabled: boolean;
}

/**
 * The role a token may carry now. In production the rights of an admin need a second factor: until it is set up, an admin can do
 * what an editor can. Null for an account that is switched off.
 */
export function effectiveRole(account: AccountState, mode: 'demo' | 'production'): Role | null {
  if (account.disabled) return null;
  if (account.role === 'admin' && mode === 'production' && !account.twoFactorEnabled) return 'editor';
  return account.role;
}
