import type { EntityManager } from '@mikro-orm/postgresql';
import { ORDER_VERSION } from '@verbund/schema';
import type { NetworkConfig } from '../config.ts';
import { quote } from '../errors.ts';
import { ExportError } from './export-error.ts';
import { EXPORT_FORMAT, exportFooter, exportHeader, exportRow } from './export-format.ts';
import { exportedTables, type ExportedTable } from './exported-tables.ts';

/** Rows of one statement. */
const BATCH = 500;

/**
 * Loads a complete export into a region that has no rows yet, with the same ids and revisions, in the transaction of the EntityManager.
 * Takes the file line by line. Answers the number of rows by table; refuses with ExportError, and then nothing may be kept.
 */
export async function loadExport(
  em: EntityManager,
  config: Pick<NetworkConfig, 'code'>,
  lines: AsyncIterable<string>,
): Promise<Readonly<Record<string, number>>> {
  const tables = new Map(exportedTables().map((table) => [table.name, table]));
  await requireEmpty(em, tables);
  const loading = new Loading(em, tables);
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line === '') continue;
    const value = parsed(line, number);
    if (number === 1) requireHeader(value, config.code);
    else await loading.take(value, number);
  }
  return loading.finish();
}

/** What has been read of one file. */
class Loading {
  readonly #em: EntityManager;
  readonly #tables: ReadonlyMap<string, ExportedTable>;
  readonly #counts: Record<string, number> = {};
  #pending: { readonly table: ExportedTable; readonly rows: object[] } | null = null;
  #announced: Readonly<Record<string, number>> | null = null;

  constructor(em: EntityManager, tables: ReadonlyMap<string, ExportedTable>) {
    this.#em = em;
    this.#tables = tables;
  }

  async take(value: unknown, number: number): Promise<void> {
    if (this.#announced)
      throw new ExportError('EXPORT_FORMAT', `line ${number}: expected nothing after the end`);
    const footer = exportFooter.safeParse(value);
    if (footer.success) {
      this.#announced = footer.data.rows;
      return;
    }
    const { data } = exportRow.safeParse(value);
    const table = this.#tables.get(data?.table ?? '');
    if (!data || !table)
      throw new ExportError('EXPORT_FORMAT', `line ${number}: expected a row of a table of this version`);
    requireColumns(table, data.row, number);
    const full =
      this.#pending !== null && (this.#pending.table !== table || this.#pending.rows.length >= BATCH);
    if (full) await this.#store();
    this.#pending ??= { table, rows: [] };
    this.#pending.rows.push(data.row);
    this.#counts[table.name] = (this.#counts[table.name] ?? 0) + 1;
  }

  async finish(): Promise<Readonly<Record<string, number>>> {
    await this.#store();
    if (!this.#announced)
      throw new ExportError('EXPORT_INCOMPLETE', 'the file ends before its last line: it was cut');
    for (const [name, count] of Object.entries(this.#announced))
      if ((this.#counts[name] ?? 0) !== count)
        throw new ExportError(
          'EXPORT_INCOMPLETE',
          `${quote(name)}: expected ${count} rows, got ${this.#counts[name] ?? 0}`,
        );
    for (const table of this.#tables.values()) await continueSequences(this.#em, table);
    return this.#counts;
  }

  async #store(): Promise<void> {
    if (!this.#pending) return;
    const { table, rows } = this.#pending;
    this.#pending = null;
    const names = table.columns.map((column) => `"${column}"`).join(', ');
    await this.#em.execute(
      `insert into "${table.name}" (${names}) select ${names} from json_populate_recordset(null::"${table.name}", ?)`,
      [JSON.stringify(rows)],
    );
  }
}

/** Numbers that PostgreSQL gives out go on after those that were loaded. */
async function continueSequences(em: EntityManager, { name, keys }: ExportedTable): Promise<void> {
  for (const key of keys) {
    const [row] = await em.execute<{ sequence: string | null }[]>(
      'select pg_get_serial_sequence(?, ?) as sequence',
      [name, key],
    );
    if (row?.sequence != null)
      await em.execute(`select setval(?, (select coalesce(max("${key}"), 0) + 1 from "${name}"), false)`, [
        row.sequence,
      ]);
  }
}

async function requireEmpty(em: EntityManager, tables: ReadonlyMap<string, ExportedTable>): Promise<void> {
  for (const name of tables.keys()) {
    const [row] = await em.execute<object[]>(`select 1 from "${name}" limit 1`);
    if (row)
      throw new ExportError(
        'REGION_NOT_EMPTY',
        `an export is loaded into an empty region only; ${name} has rows`,
      );
  }
}

function requireHeader(value: unknown, region: string): void {
  const header = exportHeader.safeParse(value);
  if (!header.success || header.data.export !== 'COMPLETE' || header.data.format !== EXPORT_FORMAT)
    throw new ExportError('EXPORT_FORMAT', `expected a complete export of format ${EXPORT_FORMAT} in line 1`);
  if (header.data.region !== region)
    throw new ExportError(
      'EXPORT_REGION',
      `expected an export of ${region}, got one of ${quote(header.data.region)}`,
    );
  if (header.data.order !== String(ORDER_VERSION))
    throw new ExportError(
      'EXPORT_ORDER_VERSION',
      `expected order keys of version ${ORDER_VERSION}, got ${quote(header.data.order ?? 'none')}`,
    );
}

function requireColumns(table: ExportedTable, row: Readonly<Record<string, unknown>>, number: number): void {
  const wrong = [
    ...table.columns.filter((column) => !Object.hasOwn(row, column)),
    ...Object.keys(row).filter((column) => !table.columns.includes(column)),
  ];
  if (wrong.length > 0)
    throw new ExportError(
      'EXPORT_FORMAT',
      `line ${number}: expected the columns of ${table.name} of this version; different are ${wrong.map(quote).join(', ')}`,
    );
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new ExportError('EXPORT_FORMAT', `line ${number}: expected JSON`);
  }
}
