import type { Column } from './column.ts';
import { partiesColumn, placesColumn, projectColumn } from './linking-columns.ts';
import { choiceColumn, choicesColumn, dateColumn, textColumn, textColumns } from './plain-columns.ts';
import { SOURCE_COLUMNS } from './stated-columns.ts';

export const PROJECT_COLUMNS: readonly Column[] = [
  ...textColumns({
    key: 'title',
    head: { de: 'Titel', en: 'Title' },
    required: true,
    english: { de: 'Titel (Englisch)', en: 'Title (English)' },
    example: 'Brücken bauen',
    englishExample: 'Building bridges',
  }),
  textColumn({ key: 'acronym', head: { de: 'Kurzname', en: 'Acronym' }, example: 'BB' }),
  choiceColumn(
    { key: 'kind', head: { de: 'Art', en: 'Kind' }, required: true, example: 'PROJECT' },
    'ProjectKind',
  ),
  choiceColumn({ key: 'status', head: { de: 'Status', en: 'Status' }, example: 'RUNNING' }, 'ProjectStatus'),
  projectColumn({
    key: 'parent',
    path: 'parent',
    head: { de: 'Gehört zu', en: 'Part of' },
    example: 'Landesprogramm Beispiel',
  }),
  dateColumn({ key: 'start', head: { de: 'Beginn', en: 'Start' }, example: '01.2025' }),
  dateColumn({ key: 'end', head: { de: 'Ende', en: 'End' }, example: '31.12.2026' }),
  partiesColumn(
    { key: 'carriers', head: { de: 'Träger*innen', en: 'Carriers' }, example: 'Verein Beispiel e.V.' },
    'CARRIER',
  ),
  partiesColumn(
    { key: 'partners', head: { de: 'Partner*innen', en: 'Partners' }, example: 'Oase | Beirat' },
    'PARTNER',
  ),
  partiesColumn(
    { key: 'funders', head: { de: 'Fördernde', en: 'Funders' }, example: 'Stiftung Beispiel' },
    'FUNDER',
  ),
  placesColumn({ key: 'municipalities', head: { de: 'Orte', en: 'Places' }, example: '16052000' }),
  choicesColumn({ key: 'topics', head: { de: 'Themen', en: 'Topics' }, example: 'EDUCATION' }, 'Topic'),
  ...textColumns({
    key: 'summary',
    head: { de: 'Beschreibung', en: 'Description' },
    english: { de: 'Beschreibung (Englisch)', en: 'Description (English)' },
    example: 'Was geschieht.',
    englishExample: 'What happens.',
  }),
  ...SOURCE_COLUMNS,
];
