import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { read } from '../../database/reading.ts';
import { NetworkError } from '../../errors.ts';
import { IdempotencyKey } from './idempotency-key.entity.ts';

/** A key and what it is used for. */
export interface KeyUse {
  readonly person: string;
  readonly key: string;
  readonly requestHash: string;
}

/** What was written the first time. */
export interface Written {
  readonly id: string;
  readonly revision: number;
}

const LONGEST_KEY = 200;
/** Days after which a key is forgotten. */
export const KEY_DAYS = 30;

/**
 * Takes the key for this transaction; a second request with it waits until the first has ended. Null: it was not used, go on.
 * Otherwise what the first one wrote. The same key for something else is IDEMPOTENCY_KEY_REUSED.
 */
export async function takeKey(
  em: EntityManager,
  { person, key, requestHash }: KeyUse,
  at: Date,
): Promise<Written | null> {
  if (key === '' || key.length > LONGEST_KEY)
    throw new NetworkError(
      'BAD_USER_INPUT',
      `idempotencyKey: expected 1 to ${LONGEST_KEY} characters, got ${key.length}`,
    );
  const taken = await read(em, raw(TAKE, [person, key, at.toISOString(), requestHash]));
  if (taken.length > 0) return null;
  const [used] = await read<Pick<IdempotencyKey, 'requestHash' | 'recordId' | 'revision'>>(
    em,
    raw(USED, [person, key]),
  );
  if (used?.requestHash !== requestHash)
    throw new NetworkError('IDEMPOTENCY_KEY_REUSED', 'this idempotency key was used for another request');
  if (used.recordId === null || used.revision === null)
    throw new Error('an idempotency key without an answer was committed');
  return { id: used.recordId, revision: used.revision };
}

/** Writes what the request came to beside its key. */
export async function answerKey(
  em: EntityManager,
  { person, key }: KeyUse,
  { id, revision }: Written,
): Promise<void> {
  await em.nativeUpdate(IdempotencyKey, { person, key }, { recordId: id, revision });
}

// A forgotten key that was not cleared yet is a new one.
const TAKE = `insert into idempotency_key (person, key, at, request_hash) values (?, ?, ?, ?)
  on conflict (person, key) do update set at = excluded.at, request_hash = excluded.request_hash, record_id = null, revision = null
  where idempotency_key.at < now() - interval '${KEY_DAYS} days' returning key`;
const USED =
  'select request_hash as "requestHash", record_id as "recordId", revision from idempotency_key where person = ? and key = ?';
