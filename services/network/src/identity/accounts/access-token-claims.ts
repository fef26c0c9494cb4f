import { APIError } from 'better-auth/api';
import { z } from 'zod';
import type { IdentityOptions } from '../options.ts';
import { canWrite } from '../rights.ts';
import { audienceOf } from '../token/issuer-options.ts';
import { ROLES } from '../viewer.ts';
import { effectiveRole } from './effective-role.ts';

const accountRow = z.object({
  role: z.enum(ROLES),
  body: z.string().nullish(),
  twoFactorEnabled: z.boolean().nullish(),
  disabledAt: z.date().nullish(),
});

/**
 * What a token says of its owner, read from the account at the moment of issue: a changed role counts from the next token on.
 * One token, one region: who can write gets tokens for this region only; a reader may ask for one per region, never for two at once.
 */
export function accessTokenClaims(
  user: unknown,
  audiences: readonly string[] | undefined,
  options: Pick<IdentityOptions, 'region' | 'mode'>,
): Record<string, string> {
  const region = options.region.code;
  const account = accountRow.parse(user);
  const state = {
    role: account.role,
    twoFactorEnabled: account.twoFactorEnabled ?? false,
    disabled: account.disabledAt != null,
  };
  const role = effectiveRole(state, options.mode);
  if (role === null) throw refusal('access_denied', 'this account is switched off');
  if (audiences?.length !== 1) throw refusal('invalid_target', 'name exactly one resource');
  if (canWrite(role) && audiences[0] !== audienceOf(region))
    throw refusal('invalid_target', `this account has rights in ${region} only`);
  return { region, role, ...(role === 'reader' && account.body ? { body: account.body } : {}) };
}

function refusal(error: string, description: string): APIError {
  return new APIError('BAD_REQUEST', { error, error_description: description });
}
