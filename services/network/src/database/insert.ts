import type { EntityName, RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NewRow } from '../record/new-record.ts';

/** Rows of one statement: enough to be quick, few enough to stay small in memory. */
const BATCH = 500;

/** Stores new rows, some hundred at a time, in the transaction of the EntityManager. */
export async function insertRows<Row extends object>(
  em: EntityManager,
  entity: EntityName<Row>,
  rows: readonly NewRow<Row>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    // The types of the ORM ask for what PostgreSQL computes.
    await em.insertMany(entity, rows.slice(start, start + BATCH) as unknown as RequiredEntityData<Row>[]);
  }
}
