import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii, recordColumns, searchColumns, searchIndexes, text, topics } from '../record/columns.ts';
import type { Visibility } from '../record/record.enum.ts';
import type { ConferenceKind, ConferenceStatus, OrdinalScope } from './conference.enum.ts';

export const Conference = defineEntity({
  name: 'Conference',
  tableName: 'conference',
  properties: {
    ...recordColumns(),
    title: text(),
    kind: p.text().$type<ConferenceKind>(),
    status: p.text().$type<ConferenceStatus>(),
    statusReason: text().strictNullable(),
    startDate: ascii().strictNullable(),
    startTime: ascii().strictNullable(),
    endDate: ascii().strictNullable(),
    endTime: ascii().strictNullable(),
    timeZone: p.text(),
    // First and last day it can have taken place, `2019-11-23`; null where no date is known.
    firstDay: ascii().strictNullable(),
    lastDay: ascii().strictNullable(),
    venueName: p.text().strictNullable(),
    venueMunicipality: ascii().strictNullable(),
    venueAddress: p.text().strictNullable(),
    venueOnline: p.text().strictNullable(),
    venueOnRegistration: p.boolean(),
    venueVisibility: p.text().$type<Visibility>(),
    venueAddressVisibility: p.text().$type<Visibility>(),
    areaLabel: p.text().strictNullable(),
    ordinal: p.integer().strictNullable(),
    ordinalScope: p.text().$type<OrdinalScope>().strictNullable(),
    seriesId: ascii().strictNullable(),
    projectId: ascii().strictNullable(),
    projectLabel: p.text().strictNullable(),
    summary: text().strictNullable(),
    topics: topics(),
    nameKey: ascii(),
    dateKey: ascii(),
    ...searchColumns(),
  },
  indexes: [
    { name: 'conference_by_date', properties: ['dateKey', 'id'] },
    { name: 'conference_by_name', properties: ['nameKey', 'id'] },
    { name: 'conference_by_update', properties: ['updatedKey', 'id'] },
    { name: 'conference_by_series', properties: ['seriesId', 'dateKey', 'id'] },
    { name: 'conference_by_municipality', properties: ['venueMunicipality'] },
    { name: 'conference_by_project', properties: ['projectId'] },
    // Those of more than one day, or whose day is not known.
    { name: 'conference_spans', properties: ['lastDay', 'firstDay'], where: '(last_day > first_day)' },
    { name: 'conference_facets', properties: ['listed', 'status', 'kind', 'publication', 'visibility'] },
    ...searchIndexes('conference'),
  ],
});
export type Conference = InferEntity<typeof Conference>;
