import { UnderscoreNamingStrategy, raw, type EntitySchema, type RawQueryFragment } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

const naming = new UnderscoreNamingStrategy();

/** A piece of a statement, with its values apart. Made by MikroORM's `sql` and `raw`, which quote every value. */
export type Sql = RawQueryFragment;

/**
 * All columns of an entity under the names of its properties, so that a row of the answer has exactly the form of the entity.
 * Rows are read as plain objects: nobody changes them, and building managed entities costs four times the statement itself.
 */
export function columnsOf(entity: EntitySchema<any, any>, omit: readonly string[] = []): string {
  return Object.keys(entity.meta.properties)
    .filter((property) => !omit.includes(property))
    .map((property) => {
      const column = naming.propertyToColumnName(property);
      return column === property ? `"${column}"` : `"${column}" as "${property}"`;
    })
    .join(', ');
}

/** Runs one reading statement. */
export async function read<Row extends object>(em: EntityManager, statement: Sql): Promise<Row[]> {
  return em.execute<Row[]>(statement.sql, statement.params as unknown[]);
}

/** All conditions at once; none: true. */
export function all(conditions: readonly Sql[]): Sql {
  if (conditions.length === 0) return raw('true');
  return raw(conditions.map(({ sql }) => `(${sql})`).join(' and '), conditions.flatMap(({ params }) => params));
}
