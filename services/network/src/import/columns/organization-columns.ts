import type { Column } from './column.ts';
import { seatColumns } from './linking-columns.ts';
import {
  choiceColumn,
  choicesColumn,
  numberColumn,
  textColumn,
  textColumns,
  textsColumn,
} from './plain-columns.ts';
import { figureColumn, figuresAsOfColumn, SOURCE_COLUMNS } from './stated-columns.ts';

export const ORGANIZATION_COLUMNS: readonly Column[] = [
  textColumn({
    key: 'name',
    head: { de: 'Name', en: 'Name' },
    required: true,
    example: 'Verein Beispiel e.V.',
  }),
  textsColumn({
    key: 'alternateNames',
    head: { de: 'Weitere Namen', en: 'Other names' },
    example: 'VB | Beispielverein',
  }),
  choiceColumn(
    { key: 'kind', head: { de: 'Art', en: 'Kind' }, required: true, example: 'MIGRANT_ORGANIZATION' },
    'OrganizationKind',
  ),
  choiceColumn(
    { key: 'legalForm', head: { de: 'Rechtsform', en: 'Legal form' }, example: 'EV' },
    'LegalForm',
  ),
  choiceColumn(
    { key: 'status', head: { de: 'Status', en: 'Status' }, example: 'ACTIVE' },
    'OrganizationStatus',
  ),
  numberColumn({ key: 'foundedYear', head: { de: 'Gründungsjahr', en: 'Founded in' }, example: '2001' }),
  ...seatColumns(
    { key: 'seat', head: { de: 'Sitz', en: 'Seat' }, example: '16052000' },
    { key: 'address', head: { de: 'Straße und Hausnummer', en: 'Street address' }, example: 'Beispielweg 1' },
  ),
  choicesColumn(
    { key: 'topics', head: { de: 'Themen', en: 'Topics' }, example: 'EDUCATION | HEALTH' },
    'Topic',
  ),
  ...textColumns({
    key: 'summary',
    head: { de: 'Beschreibung', en: 'Description' },
    english: { de: 'Beschreibung (Englisch)', en: 'Description (English)' },
    example: 'Berät und begleitet.',
    englishExample: 'Gives advice.',
  }),
  textColumn({
    key: 'website',
    head: { de: 'Internetseite', en: 'Website' },
    expects: { de: 'Internetadresse mit https://', en: 'web address with https://' },
    example: 'https://verein.example',
  }),
  textColumn({
    key: 'email',
    path: 'contact.email',
    head: { de: 'E-Mail', en: 'E-mail' },
    expects: {
      de: 'Funktionsadresse, nie die einer Person',
      en: 'functional address, never that of a person',
    },
    example: 'post@verein.example',
  }),
  textColumn({
    key: 'phone',
    path: 'contact.phone',
    head: { de: 'Telefon', en: 'Phone' },
    expects: { de: 'Telefonnummer', en: 'telephone number' },
    example: '+49 365 123',
  }),
  figureColumn(
    { key: 'memberPersons', head: { de: 'Mitglieder', en: 'Members' }, example: 'ca. 30' },
    'MEMBER_PERSONS',
  ),
  figureColumn(
    {
      key: 'memberOrganizations',
      head: { de: 'Mitgliedsorganisationen', en: 'Member organizations' },
      example: '12',
    },
    'MEMBER_ORGANIZATIONS',
  ),
  figuresAsOfColumn({
    key: 'figuresAsOf',
    head: { de: 'Stand der Zahlen', en: 'Numbers as of' },
    example: '12.2025',
  }),
  ...SOURCE_COLUMNS,
];
