import { RECORD_KINDS } from '@verbund/schema';
import { PUBLIC } from '../identity/viewer.ts';
import { EXPORT_FORMAT, lineOf } from './export-format.ts';
import { coverageOf, licenceOf } from './terms.ts';
import { visibleRecords, type ExportSource } from './visible-records.ts';

/** What everybody may see of a region, as lines of JSON: one record each, in the form of the contract. */
export async function* publicExport(
  { parts, schema }: Omit<ExportSource, 'viewer'>,
  at = new Date(),
): AsyncGenerator<string> {
  const { code, name, network } = parts.config;
  yield lineOf({
    export: 'PUBLIC',
    format: EXPORT_FORMAT,
    order: null,
    region: code,
    name,
    network,
    at: at.toISOString(),
    licence: licenceOf(parts.config),
    coverage: coverageOf(parts.config),
  });
  const rows: Record<string, number> = {};
  for (const kind of RECORD_KINDS) {
    rows[kind] = 0;
    for await (const records of visibleRecords({ parts, schema, viewer: PUBLIC }, kind)) {
      rows[kind] = (rows[kind] ?? 0) + records.length;
      yield records.map((record) => lineOf({ kind, record })).join('');
    }
  }
  yield lineOf({ end: true, rows });
}
