import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import { entities } from '../entities.ts';
import type { Table } from '../database/reading.ts';

/** A table of the complete export, with the columns that are stored: PostgreSQL computes the others again. */
export interface ExportedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Primary key: the order of the rows. */
  readonly keys: readonly string[];
}

/**
 * Tables that stay behind. Who did something is known to the accounts of a region alone, and those are no part of an export; positions
 * of the outbox belong to one database, so that a reader of the old one notices that this is another.
 */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  'audit_entry',
  'confirmation_link',
  'erasure_mark',
  'idempotency_key',
  'outbox',
  'outbox_counter',
]);

const naming = new UnderscoreNamingStrategy();

type Properties = Readonly<Record<string, { readonly generated?: unknown; readonly primary?: boolean }>>;

/** A table with the columns that are stored, under their names in the database. */
export function storedTable({ meta }: Table): ExportedTable {
  const stored = Object.entries(meta.properties as Properties)
    .filter(([, { generated }]) => generated === undefined)
    .map(([name, { primary }]) => ({ column: naming.propertyToColumnName(name), primary }));
  return {
    name: meta.tableName,
    columns: stored.map(({ column }) => column),
    keys: stored.filter(({ primary }) => primary === true).map(({ column }) => column),
  };
}

/** Every table of a region but those that stay behind and those that name an account (`person`), in the order in which they are written and loaded. */
export function exportedTables(): ExportedTable[] {
  return (entities as readonly Table[])
    .filter(({ meta }) => !LEFT_OUT.has(meta.tableName) && !Object.hasOwn(meta.properties, 'person'))
    .map(storedTable);
}
