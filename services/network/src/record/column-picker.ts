import { columnsOf, type Table } from '../database/reading.ts';
import { recordColumns } from './columns.ts';

/** Properties that each field of a type is made of, where that is not the property of its own name. */
export type Needs = Readonly<Record<string, readonly string[]>>;

/** Picks the columns of a list for the fields selected on its nodes. */
export type ColumnPicker = (fields: ReadonlySet<string>) => string;

/**
 * Reading and taking apart columns that nobody asked for costs as much as all the rest of a list. A field that is neither a property nor
 * named in `needs` may need anything: then all columns are read.
 */
export function columnPicker(entity: Table, needs: Needs): ColumnPicker {
  const properties = new Set(Object.keys(entity.meta.properties));
  const known: Needs = { __typename: [], meta: Object.keys(recordColumns()), ...needs };
  const all = columnsOf(entity);
  const picked = new WeakMap<ReadonlySet<string>, string>();
  const pick: ColumnPicker = (fields) => {
    const wanted = new Set(['id']);
    for (const field of fields) {
      const needed = Object.hasOwn(known, field) ? known[field] : properties.has(field) ? [field] : undefined;
      if (needed === undefined) return all;
      for (const property of needed) wanted.add(property);
    }
    return columnsOf(entity, wanted);
  };
  return (fields) => {
    const columns = picked.get(fields) ?? pick(fields);
    picked.set(fields, columns);
    return columns;
  };
}
