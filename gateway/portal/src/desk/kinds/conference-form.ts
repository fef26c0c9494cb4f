import type { ConferenceFormData } from '../../ask/operation-types.ts';
import type { Visit } from '../../visit/visit.ts';
import type { FormField, FormValues } from '../form/form-field.ts';
import {
  choicesOf,
  figuresField,
  outcomesField,
  participationsField,
  sourcesField,
  topicsField,
  visibilityField,
} from './shared-fields.ts';
import {
  figureValues,
  flag,
  outcomeValues,
  participationValues,
  reference,
  sourceValues,
  text,
  translated,
} from './shared-values.ts';

type ConferenceRecord = NonNullable<ConferenceFormData['record']>;

const ROLES = [
  'HOST',
  'CO_HOST',
  'FUNDER',
  'SPEAKER',
  'OPENING',
  'PANELIST',
  'MODERATOR',
  'CO_MODERATOR',
  'PRESENTER',
  'PARTICIPANT',
  'SUPPORT',
];

/** What is asked of a conference, in the order people fill it in. `status` is the one it has; null for a new one. */
export function conferenceFields(visit: Visit, status: string | null): readonly FormField[] {
  const { fields } = visit.text.desk;
  return [
    { control: 'translated', name: 'title', label: fields.title, lines: false, required: true },
    { control: 'select', name: 'kind', label: fields.kind, choices: choicesOf('ConferenceKind', visit) },
    ...statusField(visit, status),
    { control: 'date', name: 'startDate', label: fields.startDate, hint: fields.dateHint },
    { control: 'time', name: 'startTime', label: fields.startTime, hint: fields.timeHint },
    { control: 'date', name: 'endDate', label: fields.endDate },
    { control: 'time', name: 'endTime', label: fields.endTime },
    { control: 'text', name: 'timeZone', label: fields.timeZone, hint: fields.timeZoneHint },
    {
      control: 'group',
      name: 'venue',
      label: fields.venue,
      fields: [
        { control: 'text', name: 'name', label: fields.venueName },
        {
          control: 'municipality',
          name: 'municipality',
          label: fields.municipality,
          hint: fields.municipalityHint,
        },
        { control: 'text', name: 'address', label: fields.address },
        { control: 'url', name: 'online', label: fields.online },
        { control: 'checkbox', name: 'onRegistration', label: fields.onRegistration },
        visibilityField('visibility', fields.visibility, visit),
        visibilityField('addressVisibility', fields.addressVisibility, visit),
      ],
    },
    { control: 'text', name: 'areaLabel', label: fields.areaLabel, hint: fields.areaHint },
    { control: 'translated', name: 'summary', label: fields.summary, lines: true },
    topicsField(visit),
    participationsField(visit, ROLES),
    sessionsField(visit),
    figuresField(visit),
    outcomesField(visit),
    { control: 'reference', name: 'project', label: fields.project, kind: 'project' },
    { control: 'number', name: 'ordinal', label: fields.ordinal, hint: fields.ordinalHint },
    {
      control: 'select',
      name: 'ordinalScope',
      label: fields.ordinalScope,
      choices: choicesOf('OrdinalScope', visit),
      none: visit.text.desk.notChosen,
    },
    { control: 'text', name: 'series', label: fields.series, hint: fields.seriesHint },
    sourcesField(visit),
  ];
}

/** To cancel, to postpone and to report as held are steps of their own, and from the first and the last no form leads back. */
function statusField(visit: Visit, status: string | null): FormField[] {
  if (status === 'HELD' || status === 'CANCELLED') return [];
  return [
    {
      control: 'select',
      name: 'status',
      label: visit.text.desk.fields.status,
      choices: choicesOf('ConferenceStatus', visit, [
        'PLANNED',
        'CONFIRMED',
        ...(status === null ? [] : [status]),
      ]),
    },
  ];
}

function sessionsField(visit: Visit): FormField {
  const { fields } = visit.text.desk;
  return {
    control: 'rows',
    name: 'sessions',
    label: fields.sessions,
    row: fields.session,
    fields: [
      { control: 'select', name: 'kind', label: fields.kind, choices: choicesOf('SessionKind', visit) },
      { control: 'translated', name: 'title', label: fields.title, lines: false },
      { control: 'time', name: 'startTime', label: fields.startTime },
      { control: 'time', name: 'endTime', label: fields.endTime },
      topicsField(visit),
      { control: 'translated', name: 'note', label: fields.remark, lines: false },
      participationsField(visit, ROLES),
    ],
  };
}

export function conferenceValues(record: ConferenceRecord): FormValues {
  const { venue } = record;
  return {
    title: translated(record.title),
    kind: record.kind,
    status: record.status,
    startDate: text(record.startDate),
    startTime: text(record.startTime),
    endDate: text(record.endDate),
    endTime: text(record.endTime),
    timeZone: record.timeZone,
    venue: {
      name: text(venue?.name),
      municipality: text(venue?.municipality?.ags),
      address: text(venue?.address),
      online: text(venue?.online),
      onRegistration: flag(venue?.onRegistration),
      visibility: text(venue?.visibility),
      addressVisibility: text(venue?.addressVisibility),
    },
    areaLabel: text(record.areaLabel),
    summary: translated(record.summary),
    topics: record.topics,
    participations: record.participations.map(participationValues),
    sessions: record.sessions.map((session) => ({
      kind: session.kind,
      title: translated(session.title),
      startTime: text(session.startTime),
      endTime: text(session.endTime),
      topics: session.topics,
      note: translated(session.note),
      participations: session.participations.map(participationValues),
    })),
    figures: record.figures.map(figureValues),
    outcomes: record.outcomes.map(outcomeValues),
    project: reference(record.project),
    series: text(record.series?.id),
    ordinal: text(record.ordinal),
    ordinalScope: text(record.ordinalScope),
    sources: record.meta.sources.map(sourceValues),
  };
}
