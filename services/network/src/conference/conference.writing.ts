import { readFigure } from '../figure/read-figure.ts';
import type { OutcomeInput } from '../outcome/outcome.input.ts';
import { readOutcome } from '../outcome/read-outcome.ts';
import { partyNamesOf } from '../participation/party-names.ts';
import { readParticipation } from '../participation/read-participation.ts';
import { withoutPersons } from '../participation/hide-persons.ts';
import { everyLanguage } from '../text/text.ts';
import { columnField, partField } from '../write/field.ts';
import { ownRecord, reference, sources } from '../write/fields/linking-fields.ts';
import {
  choice,
  choices,
  line,
  localTime,
  partialDate,
  text,
  wholeNumber,
} from '../write/fields/plain-fields.ts';
import { readTimeZone } from '../write/values/read-date.ts';
import type { RecordWriting } from '../write/record-writing.ts';
import type { ConferenceContent } from './conference.content.ts';
import type { ConferenceInput } from './conference-content.input.ts';
import { Conference } from './conference.entity.ts';
import type { ConferenceStatus } from './conference.enum.ts';
import { conferenceProblems } from './conference.rules.ts';
import { conferenceKeys } from './new-conference.ts';
import { readSession } from './read-session.ts';
import { venueField } from './venue-field.ts';

const blank: ConferenceContent = {
  title: { de: '' },
  kind: 'OTHER',
  status: 'PLANNED',
  statusReason: null,
  startDate: null,
  startTime: null,
  endDate: null,
  endTime: null,
  timeZone: 'Europe/Berlin',
  venueName: null,
  venueMunicipality: null,
  venueAddress: null,
  venueOnline: null,
  venueOnRegistration: false,
  venueVisibility: 'PUBLIC',
  // Street addresses start hidden.
  venueAddressVisibility: 'NETWORK',
  areaLabel: null,
  ordinal: null,
  ordinalScope: null,
  seriesId: null,
  projectId: null,
  projectLabel: null,
  summary: null,
  topics: [],
  sourceKeys: [],
};

/** How conferences are written. */
export const conferenceWriting: RecordWriting<ConferenceContent, ConferenceInput> = {
  kind: 'conference',
  entity: Conference,
  parts: ['participations', 'sessions', 'figures', 'outcomes'],
  blank,
  fields: {
    title: text('title', { longest: 300, required: true }),
    kind: choice('kind', { required: true }),
    // Leaving a state that needs a reason takes the reason along.
    status: columnField<ConferenceContent, ConferenceStatus>({
      columns: ['status', 'statusReason'],
      cleared: {},
      required: true,
      hasDefault: true,
      read: (status, _reading, before) => ({
        status,
        statusReason: status === before.status ? before.statusReason : null,
      }),
    }),
    startDate: partialDate('startDate'),
    startTime: localTime('startTime'),
    endDate: partialDate('endDate'),
    endTime: localTime('endTime'),
    timeZone: columnField<ConferenceContent, string>({
      columns: ['timeZone'],
      cleared: { timeZone: blank.timeZone },
      read: (given, reading) => ({ timeZone: readTimeZone(given, reading) ?? blank.timeZone }),
    }),
    venue: venueField,
    areaLabel: line('areaLabel', { longest: 200 }),
    ordinal: wholeNumber('ordinal', 1, 10_000),
    ordinalScope: choice('ordinalScope'),
    series: ownRecord('seriesId', 'series'),
    project: reference('projectId', 'projectLabel', 'project'),
    summary: text('summary', { longest: 10_000 }),
    topics: choices('topics'),
    participations: partField('participations', 500, readParticipation),
    sessions: partField('sessions', 100, readSession),
    figures: partField('figures', 100, readFigure),
    outcomes: partField<ConferenceContent, 'outcomes', OutcomeInput>('outcomes', 200, readOutcome),
    sources: sources(),
  },
  links: [{ column: 'projectId', field: 'project' }],
  measures: ['CONFERENCE'],
  keyOf: ({ kind, startDate }, random) =>
    [
      kind.toLowerCase().replaceAll('_', '-'),
      ...(startDate === null ? [] : [startDate.slice(0, 4)]),
      random,
    ].join('-'),
  derive: ({ content, parts }, places) => {
    const programme = parts.sessions.flatMap(({ title, participations }) => [
      ...everyLanguage(title),
      ...partyNamesOf(participations),
    ]);
    const town = content.venueMunicipality === null ? '' : (places.get(content.venueMunicipality) ?? '');
    return conferenceKeys(content, [town, ...partyNamesOf(parts.participations), ...programme]);
  },
  problems: conferenceProblems,
  protect: (content) => ({ ...content, venueVisibility: 'NETWORK', venueAddressVisibility: 'NETWORK' }),
  // The next of its kind: same hosts and programme, nobody's name, nothing that was counted or decided, no date.
  next: ({ content, parts }) => ({
    content: {
      ...content,
      status: 'PLANNED',
      statusReason: null,
      startDate: null,
      startTime: null,
      endDate: null,
      endTime: null,
      ordinal: content.ordinal !== null && content.ordinalScope === 'ALL' ? content.ordinal + 1 : null,
      sourceKeys: [],
    },
    parts: { ...withoutPersons(parts), figures: [], outcomes: [] },
  }),
};
