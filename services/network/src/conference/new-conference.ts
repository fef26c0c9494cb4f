import { dateOrderKey, nameOrderKey } from '@verbund/schema';
import { newRecord, type NewRow, type RecordOrigin } from '../record/new-record.ts';
import { firstDayOf, lastDayOf } from '../scalar/calendar.ts';
import { searchColumnsOf } from '../search/search-columns.ts';
import { everyLanguage, translations } from '../text/text.ts';
import type { Conference } from './conference.entity.ts';

type Stated = Pick<
  Conference,
  | 'id'
  | 'title'
  | 'kind'
  | 'status'
  | 'startDate'
  | 'endDate'
  | 'venueName'
  | 'venueMunicipality'
  | 'areaLabel'
  | 'ordinal'
  | 'ordinalScope'
  | 'seriesId'
  | 'projectId'
  | 'projectLabel'
  | 'summary'
  | 'topics'
>;

/**
 * A new conference: an all-day one, with its order keys, its first and last day, and what the search compares.
 * `words` are the names of its places, organizations and sessions; never of persons.
 */
export function newConference(
  stated: Stated,
  words: readonly string[],
  origin: RecordOrigin,
): NewRow<Conference> {
  return {
    ...newRecord(stated.id, origin),
    ...stated,
    statusReason: null,
    startTime: null,
    endTime: null,
    timeZone: 'Europe/Berlin',
    venueAddress: null,
    venueOnline: null,
    venueOnRegistration: false,
    venueVisibility: 'PUBLIC',
    // Street addresses start hidden.
    venueAddressVisibility: 'NETWORK',
    ...conferenceKeys(stated, words),
  };
}

/** Columns of a conference that follow from others: its days, its order keys, and what the search compares. */
export function conferenceKeys(
  {
    title,
    startDate,
    endDate,
    areaLabel,
    summary,
  }: Pick<Stated, 'title' | 'startDate' | 'endDate' | 'areaLabel' | 'summary'>,
  words: readonly string[],
) {
  const end = endDate ?? startDate;
  return {
    firstDay: startDate === null ? null : firstDayOf(startDate),
    lastDay: end === null ? null : lastDayOf(end),
    nameKey: nameOrderKey(title.de),
    dateKey: dateOrderKey(startDate),
    ...searchColumnsOf({
      name: title.de,
      alternateNames: translations(title),
      text: [...everyLanguage(summary), areaLabel ?? '', ...words].join(' '),
    }),
  };
}
