import { createHash } from 'node:crypto';
import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { read, type Sql } from './reading.ts';

/** Results of so many statements are kept. */
const MOST_KEPT = 500;
/** Counting fewer rows than this costs about as much as asking whether anything has changed. */
const LARGE = 5_000;

interface Entry {
  /** The state of the region the value belongs to; null: only known to be large. */
  state: string | null;
  value: Promise<unknown> | null;
}

/** By database, then by statement and values. */
const known = new WeakMap<object, Map<string, Entry>>();

/**
 * Answers what a statement comes to, and keeps it as long as nothing has been written: exact, and over a million rows as quick as over a
 * thousand. Every write of a record moves the counter of the outbox in its own transaction, so the same position is the same content.
 * The position is read before the value: what is newer than its position is never found again, because positions do not come back.
 * Whoever asks the same at the same time waits for one answer. Rights are part of the statement, days among its values.
 * @param rowsOf how many rows went into the value. Where they are few it is not kept, and there is never a second statement
 */
export async function remembered<Value>(
  em: EntityManager,
  statement: Sql,
  compute: () => Promise<Value>,
  rowsOf: (value: Value) => number,
): Promise<Value> {
  // Inside a transaction there is something that nobody else sees yet.
  if (em.isInTransaction()) return compute();
  const entries = entriesOf(em);
  const key = keyOf(statement);
  if (!entries.has(key)) {
    const value = await compute();
    noteRows(em, statement, rowsOf(value));
    return value;
  }
  const state = await stateOf(em);
  const current = entries.get(key);
  if (current?.value && current.state === state) return current.value as Promise<Value>;
  const value = compute();
  const made: Entry = { state, value };
  keep(entries, key, made);
  // A failure is not kept; whoever waits for it fails too.
  value.catch(() => entries.get(key) === made && entries.delete(key));
  return value;
}

/** Whether a statement came to many rows the last time: then `remembered` is the cheaper way. */
export function isLarge(em: EntityManager, statement: Sql): boolean {
  return !em.isInTransaction() && entriesOf(em).has(keyOf(statement));
}

/** Notes how many rows a statement came to. */
export function noteRows(em: EntityManager, statement: Sql, rows: number): void {
  if (rows < LARGE || em.isInTransaction()) return;
  keep(entriesOf(em), keyOf(statement), { state: null, value: null });
}

/** The position of the last write, and the tag of its entry: another one after a restored backup. */
async function stateOf(em: EntityManager): Promise<string> {
  const [row] = await read<{ state: string }>(
    em,
    raw(
      `select pos || ' ' || coalesce((select tag from outbox order by pos desc limit 1), '') as state from outbox_counter where id = 1`,
    ),
  );
  return row?.state ?? '';
}

function entriesOf(em: EntityManager): Map<string, Entry> {
  const database = em.getDriver();
  const entries = known.get(database) ?? new Map<string, Entry>();
  known.set(database, entries);
  return entries;
}

/** A statement can be long, above all its values. */
function keyOf({ sql, params }: Sql): string {
  return createHash('sha256')
    .update(JSON.stringify([sql, params]))
    .digest('base64');
}

/** The one that was used longest ago makes room. */
function keep(entries: Map<string, Entry>, key: string, entry: Entry): void {
  entries.delete(key);
  entries.set(key, entry);
  if (entries.size <= MOST_KEPT) return;
  const [oldest] = entries.keys();
  if (oldest !== undefined) entries.delete(oldest);
}
