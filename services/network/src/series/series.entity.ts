import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { ConferenceStatus } from '../conference/conference.enum.ts';
import { ascii, recordColumns, text, topics } from '../record/columns.ts';

/** Conferences that belong together. */
export const ConferenceSeries = defineEntity({
  name: 'ConferenceSeries',
  tableName: 'conference_series',
  properties: {
    ...recordColumns(),
    title: text(),
    status: p.text().$type<ConferenceStatus>(),
    originId: ascii().strictNullable(),
    projectId: ascii().strictNullable(),
    projectLabel: p.text().strictNullable(),
    start: ascii().strictNullable(),
    end: ascii().strictNullable(),
    summary: text().strictNullable(),
    topics: topics(),
  },
});
export type ConferenceSeries = InferEntity<typeof ConferenceSeries>;
