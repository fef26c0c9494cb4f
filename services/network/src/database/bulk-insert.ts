import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Table } from './reading.ts';
import type { NewRow } from '../record/new-record.ts';

const naming = new UnderscoreNamingStrategy();

/**
 * Stores very many rows of one kind in one statement, ten times quicker than building an insert of single values.
 * The rows travel as one JSON text, which PostgreSQL takes apart by the types of the table.
 */
export async function bulkInsert<Row extends object>(
  em: EntityManager,
  entity: Table,
  rows: readonly NewRow<Row>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const properties = Object.keys(first) as (keyof NewRow<Row> & string)[];
  const columns = properties.map((property) => naming.propertyToColumnName(property));
  const json = JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        columns.map((column, index) => [column, row[properties[index] as keyof NewRow<Row>]]),
      ),
    ),
  );
  const names = columns.map((column) => `"${column}"`).join(', ');
  const table = entity.meta.tableName;
  await em.execute(
    `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, ?)`,
    [json],
  );
}
