import { BOM, csvRow } from '../export/csv-row.ts';
import type { ImportKind } from './import-kind.enum.ts';
import { IMPORTED } from './columns/columns-of.ts';

/** An empty file with the heads in German or English and one row as an example. */
export function importTemplate(kind: ImportKind, language: string | null): { fileName: string; csv: string } {
  const isEnglish = language?.toLowerCase().startsWith('en') ?? false;
  const { columns } = IMPORTED[kind];
  const heads = columns.map(({ head }) => (isEnglish ? head.en : head.de));
  const csv = `${BOM}${csvRow(heads)}${csvRow(columns.map(({ example }) => example))}`;
  return { fileName: `${isEnglish ? 'import' : 'vorlage'}-${kind.toLowerCase()}.csv`, csv };
}
