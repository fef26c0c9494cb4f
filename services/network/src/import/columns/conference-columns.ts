import type { Column } from './column.ts';
import { partiesColumn, projectColumn, venuePlaceColumn } from './linking-columns.ts';
import {
  choiceColumn,
  choicesColumn,
  dateColumn,
  numberColumn,
  textColumn,
  textColumns,
  timeColumn,
} from './plain-columns.ts';
import { figureColumn, SOURCE_COLUMNS } from './stated-columns.ts';

export const CONFERENCE_COLUMNS: readonly Column[] = [
  ...textColumns({
    key: 'title',
    head: { de: 'Titel', en: 'Title' },
    required: true,
    english: { de: 'Titel (Englisch)', en: 'Title (English)' },
    example: 'Netzwerktreffen Gera',
    englishExample: 'Network meeting Gera',
  }),
  choiceColumn(
    { key: 'kind', head: { de: 'Art', en: 'Kind' }, required: true, example: 'NETWORK_MEETING' },
    'ConferenceKind',
  ),
  choiceColumn(
    { key: 'status', head: { de: 'Status', en: 'Status' }, example: 'PLANNED' },
    'ConferenceStatus',
  ),
  dateColumn({ key: 'startDate', head: { de: 'Beginn', en: 'Start' }, example: '12.03.2027' }),
  timeColumn({ key: 'startTime', head: { de: 'Beginn (Uhrzeit)', en: 'Start (time)' }, example: '09:30' }),
  dateColumn({ key: 'endDate', head: { de: 'Ende', en: 'End' }, example: '13.03.2027' }),
  timeColumn({ key: 'endTime', head: { de: 'Ende (Uhrzeit)', en: 'End (time)' }, example: '16:00' }),
  textColumn({
    key: 'venueName',
    path: 'venue.name',
    head: { de: 'Veranstaltungsort', en: 'Venue' },
    example: 'Rathaus',
  }),
  venuePlaceColumn({ key: 'venuePlace', head: { de: 'Ort', en: 'Place' }, example: 'Gera' }),
  textColumn({
    key: 'venueAddress',
    path: 'venue.address',
    head: { de: 'Straße und Hausnummer', en: 'Street address' },
    expects: { de: 'Text; bleibt im eigenen Netzwerk', en: 'text; stays in the own network' },
    example: 'Beispielweg 1',
  }),
  textColumn({
    key: 'venueOnline',
    path: 'venue.online',
    head: { de: 'Online (Adresse)', en: 'Online (address)' },
    expects: { de: 'Internetadresse mit https://', en: 'web address with https://' },
    example: 'https://treffen.example',
  }),
  textColumn({ key: 'areaLabel', head: { de: 'Gebiet', en: 'Area' }, example: 'Ostthüringen' }),
  partiesColumn(
    { key: 'hosts', head: { de: 'Veranstaltet von', en: 'Hosts' }, example: 'Verein Beispiel e.V.' },
    'HOST',
  ),
  partiesColumn(
    { key: 'coHosts', head: { de: 'Mitveranstaltet von', en: 'Co-hosts' }, example: 'Oase | Beirat' },
    'CO_HOST',
  ),
  partiesColumn(
    { key: 'funders', head: { de: 'Fördernde', en: 'Funders' }, example: 'Stiftung Beispiel' },
    'FUNDER',
  ),
  projectColumn({
    key: 'project',
    path: 'project',
    head: { de: 'Projekt', en: 'Project' },
    example: 'Brücken bauen',
  }),
  numberColumn({
    key: 'ordinal',
    head: { de: 'Nummer in der Reihe', en: 'Number in the series' },
    example: '4',
  }),
  figureColumn(
    { key: 'participants', head: { de: 'Teilnehmende', en: 'Participants' }, example: '' },
    'PARTICIPANTS',
  ),
  figureColumn(
    {
      key: 'participantsExpected',
      head: { de: 'Erwartete Teilnehmende', en: 'Participants expected' },
      example: 'ca. 60',
    },
    'PARTICIPANTS_EXPECTED',
  ),
  figureColumn(
    {
      key: 'organizationsRepresented',
      head: { de: 'Vertretene Organisationen', en: 'Organizations represented' },
      example: '',
    },
    'ORGANIZATIONS_REPRESENTED',
  ),
  choicesColumn({ key: 'topics', head: { de: 'Themen', en: 'Topics' }, example: 'NETWORKING' }, 'Topic'),
  ...textColumns({
    key: 'summary',
    head: { de: 'Beschreibung', en: 'Description' },
    english: { de: 'Beschreibung (Englisch)', en: 'Description (English)' },
    example: 'Worum es geht.',
    englishExample: 'What it is about.',
  }),
  ...SOURCE_COLUMNS,
];
