import { ArrayType, UnderscoreNamingStrategy, raw, type RawQueryFragment } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

const naming = new UnderscoreNamingStrategy();

/** An entity, as far as its rows are read and stored in bulk. */
export interface Table {
  readonly meta: {
    readonly tableName: string;
    readonly properties: Readonly<Record<string, { readonly type?: unknown; readonly customType?: unknown }>>;
  };
}

/** A piece of a statement, with its values apart. Made by MikroORM's `sql` and `raw`, which quote every value. */
export type Sql = RawQueryFragment;

/**
 * Columns of an entity under the names of its properties, all or only some, so that a row of the answer has exactly the form of the entity.
 * Rows are read as plain objects: nobody changes them, and building managed entities costs four times the statement itself.
 */
export function columnsOf(entity: Table, only?: ReadonlySet<string>): string {
  return Object.entries(entity.meta.properties)
    .filter(([property]) => only === undefined || only.has(property))
    .map(([property, { type, customType }]) => {
      const column = naming.propertyToColumnName(property);
      // The driver takes lists apart letter by letter, JSON at once.
      if (type instanceof ArrayType || customType instanceof ArrayType)
        return `to_json("${column}") as "${property}"`;
      return column === property ? `"${column}"` : `"${column}" as "${property}"`;
    })
    .join(', ');
}

/** Runs one reading statement. */
export async function read<Row extends object>(em: EntityManager, statement: Sql): Promise<Row[]> {
  return em.execute<Row[]>(statement.sql, statement.params);
}

/** All conditions at once; none: true. */
export function all(conditions: readonly Sql[]): Sql {
  if (conditions.length === 0) return raw('true');
  return raw(
    conditions.map(({ sql }) => `(${sql})`).join(' and '),
    conditions.flatMap(({ params }) => params),
  );
}
