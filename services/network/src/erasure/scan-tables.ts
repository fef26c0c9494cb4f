import type { EntityManager } from '@mikro-orm/postgresql';
import { cleanValue, hasName } from './clean-value.ts';
import type { ErasedNames } from './erased-names.ts';

const BATCH = 500;

type Row = Readonly<Record<string, unknown>>;

/** A table as far as names are looked for in it. */
export interface ScannedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly keys: readonly string[];
}

/** Rows of a table in which a name stands, a few hundred in memory at a time. */
export async function* rowsWithNames(
  em: EntityManager,
  { name, columns, keys }: ScannedTable,
  names: ErasedNames,
): AsyncGenerator<Row> {
  const select = columns.map((column) => `"${column}"`).join(', ');
  const order = keys.map((key) => `"${key}"`).join(', ');
  const cursor = `erasing_${name}`;
  await em.execute(
    `declare ${cursor} no scroll cursor for select to_json(r) as row from (select ${select} from "${name}" order by ${order}) r`,
  );
  for (;;) {
    const batch = await em.execute<{ row: Row }[]>(`fetch ${BATCH} from ${cursor}`);
    if (batch.length === 0) break;
    for (const { row } of batch) if (hasName(row, names)) yield row;
  }
  await em.execute(`close ${cursor}`);
}

/** Takes the names out of every row of a table, and tells of each as it was. Answers how many rows had one. Keys are never changed. */
export async function cleanTable(
  em: EntityManager,
  table: ScannedTable,
  names: ErasedNames,
  onFound: (row: Row) => void,
): Promise<number> {
  const found: Row[] = [];
  for await (const row of rowsWithNames(em, table, names)) found.push(row);
  const columns = table.columns.filter((column) => !table.keys.includes(column));
  const set = columns.map((column) => `"${column}" = cleaned."${column}"`).join(', ');
  const same = table.keys.map((key) => `t."${key}" = cleaned."${key}"`).join(' and ');
  let changed = 0;
  for (const row of found) {
    const cleaned = cleanValue(row, names);
    if (cleaned === row) continue;
    changed += 1;
    onFound(row);
    await em.execute(
      `update "${table.name}" t set ${set} from json_populate_record(null::"${table.name}", ?) cleaned where ${same}`,
      [JSON.stringify(cleaned)],
    );
  }
  return changed;
}
