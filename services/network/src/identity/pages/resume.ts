import { effectiveRole } from '../accounts/effective-role.ts';
import { findAccount } from '../accounts/account.ts';
import type { Desk } from './desk.ts';

/** What an authorization request may hold; everything else (signature, `prompt=login`, `max_age`) is over once somebody has signed in. */
const PARAMETERS = [
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
  'nonce',
  'resource',
];

/**
 * Where a browser goes on after signing in: back to the request that brought it here, or to its account.
 * Only ever an address of this region; that request is checked there from the beginning.
 */
export function resumeAddress(request: string): string {
  const asked = new URLSearchParams(request);
  if (!asked.has('client_id')) return '/identity/account';
  const kept = [...asked].filter(([name]) => PARAMETERS.includes(name));
  return `/identity/oauth2/authorize?${new URLSearchParams(kept).toString()}`;
}

/** The same, by way of setting up a second factor where somebody's rights wait for it. */
export async function addressAfterSignIn(
  { pool, options }: Desk,
  accountId: string,
  request: string,
): Promise<string> {
  const account = await findAccount(pool, accountId);
  const isWaiting = account !== null && effectiveRole(account, options.mode) !== account.role;
  return isWaiting
    ? `/identity/second-factor/set-up?${new URLSearchParams({ continue: request }).toString()}`
    : resumeAddress(request);
}
