import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { columnsOf, read } from '../database/reading.ts';
import { insertRows } from '../database/insert.ts';
import { newSecret, secretHash } from '../secret/secret.ts';
import type { Problem } from '../write/problem.ts';
import { ConfirmationLink } from './confirmation-link.entity.ts';

/** Why a link does nothing: used, expired or never made. It is not told which. */
export const LINK_GONE: Problem = Object.freeze({
  code: 'LINK_GONE',
  path: ['token'],
  message: 'this link was used, has expired, or was never made',
});

/** Stores a link and answers its secret part. */
export async function storeLink(
  em: EntityManager,
  { recordId, madeBy, at, expiresAt }: { recordId: string; madeBy: string; at: Date; expiresAt: Date },
): Promise<string> {
  const token = newSecret();
  await insertRows<ConfirmationLink>(em, ConfirmationLink, [
    {
      tokenHash: secretHash(token),
      recordId,
      madeBy,
      madeAt: at.toISOString(),
      expiresAt: expiresAt.toISOString(),
      usedAt: null,
    },
  ]);
  return token;
}

/** A link that can still be used; null otherwise. */
export async function findLink(em: EntityManager, token: string): Promise<ConfirmationLink | null> {
  const [row] = await read<ConfirmationLink>(em, raw(OPEN, [secretHash(token)]));
  return row ?? null;
}

/** Spends a link inside a transaction: of two who use it at once, one gets it. */
export async function spendLink(
  em: EntityManager,
  token: string,
  at: Date,
): Promise<ConfirmationLink | null> {
  const [row] = await read<ConfirmationLink>(em, raw(`${OPEN} for update`, [secretHash(token)]));
  if (!row) return null;
  await em.nativeUpdate(ConfirmationLink, { tokenHash: row.tokenHash }, { usedAt: at.toISOString() });
  return row;
}

const OPEN = `select ${columnsOf(ConfirmationLink)} from confirmation_link
  where token_hash = ? and used_at is null and expires_at > now()`;
