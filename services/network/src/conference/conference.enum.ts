import { enumOf } from '../record/enum-of.ts';

export const ConferenceKind = enumOf(
  'NETWORK_MEETING',
  'STATE_CONFERENCE',
  'REGIONAL_CONFERENCE',
  'MEMBERS_ASSEMBLY',
  'WORKSHOP',
  'CULTURE',
  'OTHER',
);
export type ConferenceKind = keyof typeof ConferenceKind;

/** Set by people, never by the clock. */
export const ConferenceStatus = enumOf('PLANNED', 'CONFIRMED', 'POSTPONED', 'CANCELLED', 'HELD');
export type ConferenceStatus = keyof typeof ConferenceStatus;

export const OrdinalScope = enumOf('ALL', 'YEAR');
export type OrdinalScope = keyof typeof OrdinalScope;

export const SessionKind = enumOf('LECTURE', 'WORKSHOP', 'WORKING_GROUP', 'PANEL', 'TALK_ROUND', 'TOPIC');
export type SessionKind = keyof typeof SessionKind;
