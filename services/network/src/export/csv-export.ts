import { enumLabel, type LabelledEnum, type RecordKind } from '@verbund/schema';
import { germanDate } from '../import/cells/iso-date.ts';
import { CONFERENCE_COLUMNS } from '../import/columns/conference-columns.ts';
import { ORGANIZATION_COLUMNS } from '../import/columns/organization-columns.ts';
import { PROJECT_COLUMNS } from '../import/columns/project-columns.ts';
import { BOM, csvRow } from './csv-row.ts';
import type { ExportedRecord } from './exported-record.ts';
import { coverageOf, licenceOf } from './terms.ts';
import { visibleRecords, type ExportSource } from './visible-records.ts';

interface CsvColumn {
  readonly head: { readonly de: string };
  readonly show: (record: ExportedRecord) => string;
}

const column = (de: string, show: CsvColumn['show']): CsvColumn => ({ head: { de }, show });
const word = (record: ExportedRecord, field: string) => {
  const value = record[field];
  return typeof value === 'string' ? value : '';
};
const label = (enumName: LabelledEnum, field: string) => (record: ExportedRecord) => {
  const value = word(record, field);
  return value === '' ? '' : enumLabel(enumName, value, 'DE');
};
const date = (field: string) => (record: ExportedRecord) => germanDate(word(record, field) || null);
const link = (field: string) => (record: ExportedRecord) => {
  const ref = record[field] as { id: string | null; label: string } | null;
  if (!ref) return '';
  return ref.id === null ? ref.label : `${ref.label} <${ref.id}>`;
};

const COLUMNS: Readonly<Record<RecordKind, readonly CsvColumn[]>> = {
  organization: ORGANIZATION_COLUMNS,
  project: PROJECT_COLUMNS,
  conference: CONFERENCE_COLUMNS,
  series: [
    column('Titel', (record) => word(record, 'title')),
    column('Status', label('ConferenceStatus', 'status')),
    column('Beginn', date('start')),
    column('Ende', date('end')),
    column('Projekt', link('project')),
    column('Beschreibung', (record) => word(record, 'summary')),
  ],
  relation: [
    column('Art', label('RelationKind', 'kind')),
    column('Von', link('from')),
    column('Zu', link('to')),
    column('Seit', date('since')),
    column('Bis', date('until')),
    column('Bestätigt von', label('ConfirmedBy', 'confirmedBy')),
    column('Anmerkung', (record) => word(record, 'note')),
  ],
};

const BEFORE: readonly CsvColumn[] = [column('Kennung', ({ id }) => id)];
const BEHIND: readonly CsvColumn[] = [
  column('Veröffentlichung', ({ meta }) => enumLabel('Publication', meta.publication, 'DE')),
  column('Sichtbarkeit', ({ meta }) => enumLabel('Visibility', meta.visibility, 'DE')),
  column('Fassung', ({ meta }) => String(meta.revision)),
  column('Geändert am', ({ meta }) => meta.updatedAt.slice(0, 10)),
];

/**
 * Records of one kind as a table that a spreadsheet opens: UTF-8 with a byte order mark, semicolons, nothing that would be run. A table
 * for the public says in every row on what terms it may be used, because rows are what people copy.
 */
export async function* csvExport(source: ExportSource, kind: RecordKind): AsyncGenerator<string> {
  const { config } = source.parts;
  const terms =
    source.viewer.kind === 'public'
      ? [column('Nutzung', () => licenceOf(config)), column('Umfang', () => coverageOf(config).de)]
      : [];
  const columns = [...BEFORE, ...COLUMNS[kind], ...BEHIND, ...terms];
  yield `${BOM}${csvRow(columns.map(({ head }) => head.de))}`;
  for await (const records of visibleRecords(source, kind))
    yield records.map((record) => csvRow(columns.map(({ show }) => show(record)))).join('');
}
