import type { Conference } from './conference.entity.ts';

/** Columns of a conference that people write; every other one follows from them. */
export type ConferenceContent = Pick<
  Conference,
  | 'title'
  | 'kind'
  | 'status'
  | 'statusReason'
  | 'startDate'
  | 'startTime'
  | 'endDate'
  | 'endTime'
  | 'timeZone'
  | 'venueName'
  | 'venueMunicipality'
  | 'venueAddress'
  | 'venueOnline'
  | 'venueOnRegistration'
  | 'venueVisibility'
  | 'venueAddressVisibility'
  | 'areaLabel'
  | 'ordinal'
  | 'ordinalScope'
  | 'seriesId'
  | 'projectId'
  | 'projectLabel'
  | 'summary'
  | 'topics'
  | 'sourceKeys'
>;
