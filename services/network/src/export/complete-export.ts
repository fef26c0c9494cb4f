import type { EntityManager } from '@mikro-orm/postgresql';
import { IsolationLevel } from '@mikro-orm/core';
import { ORDER_VERSION } from '@verbund/schema';
import type { NetworkConfig } from '../config.ts';
import { withoutLimit } from '../database/statement-limit.ts';
import { EXPORT_FORMAT, lineOf, type ExportHeader } from './export-format.ts';
import { exportedTables, type ExportedTable } from './exported-tables.ts';

/** Rows that are in memory at once. */
const BATCH = 500;

/**
 * Everything of a region as lines of JSON, as it was at one moment: records with their parts, history, tombstones, sources, places, what
 * was seeded. Never accounts, audit and outbox. Drafts and protected fields are in it: it is for admins.
 */
export async function* completeExport(
  em: EntityManager,
  config: NetworkConfig,
  at = new Date(),
): AsyncGenerator<string> {
  const fork = em.fork();
  await fork.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
  try {
    await withoutLimit(fork);
    yield lineOf(completeHeader(config, at));
    const rows: Record<string, number> = {};
    for (const table of exportedTables()) {
      rows[table.name] = 0;
      for await (const batch of batchesOf(fork, table)) {
        rows[table.name] = (rows[table.name] ?? 0) + batch.length;
        yield batch.map((row) => `{"table":"${table.name}","row":${row}}\n`).join('');
      }
    }
    yield lineOf({ end: true, rows });
  } finally {
    await fork.rollback();
  }
}

/** Rows of one table as JSON texts, so that nothing of them is changed on the way. */
async function* batchesOf(em: EntityManager, table: ExportedTable): AsyncGenerator<readonly string[]> {
  const columns = table.columns.map((column) => `"${column}"`).join(', ');
  const order = table.keys.map((column) => `"${column}"`).join(', ');
  await em.execute(
    `declare exported no scroll cursor for select to_json(r)::text as row from (select ${columns} from "${table.name}" order by ${order}) r`,
  );
  for (;;) {
    const batch = await em.execute<{ row: string }[]>(`fetch ${BATCH} from exported`);
    if (batch.length === 0) break;
    yield batch.map(({ row }) => row);
  }
  await em.execute('close exported');
}

function completeHeader({ code, name, network }: NetworkConfig, at: Date): ExportHeader {
  return {
    export: 'COMPLETE',
    format: EXPORT_FORMAT,
    order: String(ORDER_VERSION),
    region: code,
    name,
    network,
    at: at.toISOString(),
    licence: null,
    coverage: {
      de: `Alles, was ${network} gespeichert hat, auch Entwürfe und Geschütztes; ohne Konten und ohne das Protokoll, wer etwas getan hat. Nicht zur Weitergabe.`,
      en: `Everything ${network} has stored, drafts and protected fields included; without accounts and without the record of who did what. Not to be passed on.`,
    },
  };
}
