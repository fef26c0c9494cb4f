import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { insertRows } from '../database/insert.ts';
import { read } from '../database/reading.ts';
import { NetworkError } from '../errors.ts';
import type { Viewer } from '../identity/viewer.ts';
import { newSecret, secretHash } from '../secret/secret.ts';
import { newKey } from '../write/reading.ts';
import type { SuggestionKind, SuggestionSender } from './suggestion.enum.ts';
import { Suggestion } from './suggestion.entity.ts';

/** A suggestion that was read and checked. */
export interface NewSuggestion {
  readonly recordId: string;
  readonly kind: SuggestionKind;
  readonly words: string;
  readonly contact: string | null;
  readonly viewer: Viewer;
  /** It came by a link somebody was given: that was counted when the link was made. */
  readonly byLink: boolean;
  readonly at: Date;
}

/** Open ones of one record, whoever sent them. */
const MOST_OPEN = 20;
/** In an hour, of everybody who is not signed in together; single clients are counted before (identity/http/client-key.ts). */
const MOST_OF_PUBLIC = 60;
/** In an hour, of one person. */
const MOST_OF_PERSON = 20;
/** Any number that is not used for another lock. */
const LOCK = 7_236_002;

/** Stores a suggestion and answers its receipt. Too many are RATE_LIMITED; they are counted one after the other, so that none slips through. */
export async function storeSuggestion(em: EntityManager, suggestion: NewSuggestion): Promise<string> {
  const { recordId, kind, words, contact, viewer, byLink, at } = suggestion;
  const person = viewer.kind === 'public' ? null : viewer.person;
  await em.execute('select pg_advisory_xact_lock(?)', [LOCK]);
  if (!byLink) await requireRoom(em, recordId, person);
  const receipt = newSecret();
  await insertRows<Suggestion>(em, Suggestion, [
    {
      id: `${newKey()}${newKey()}`,
      recordId,
      kind,
      words,
      contact,
      sender: byLink ? 'LINK' : SENDERS[viewer.kind],
      person,
      body: viewer.kind === 'reader' ? viewer.body : null,
      receiptHash: secretHash(receipt),
      state: 'OPEN',
      suggestedAt: at.toISOString(),
      decidedAt: null,
      answer: null,
    },
  ]);
  return receipt;
}

const SENDERS: Readonly<Record<Viewer['kind'], SuggestionSender>> = {
  public: 'PUBLIC',
  reader: 'READER',
  editor: 'STAFF',
  admin: 'STAFF',
};

async function requireRoom(em: EntityManager, recordId: string, person: string | null): Promise<void> {
  const [count] = await read<{ open: number; recent: number }>(em, raw(COUNT, [recordId, person]));
  const most = person === null ? MOST_OF_PUBLIC : MOST_OF_PERSON;
  if (count && (count.open >= MOST_OPEN || count.recent >= most))
    throw new NetworkError('RATE_LIMITED', 'too many suggestions for now; try again later');
}

const COUNT = `select
    (select count(*) from suggestion where record_id = ? and state = 'OPEN')::int as open,
    (select count(*) from suggestion where suggested_at > now() - interval '1 hour' and sender <> 'LINK' and person is not distinct from ?)::int as recent`;
