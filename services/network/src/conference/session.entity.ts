import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii, text, topics } from '../record/columns.ts';
import type { SessionKind } from './conference.enum.ts';

/** A part of the programme of a conference. */
export const Session = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    conferenceId: ascii().primary(),
    position: p.integer().primary(),
    kind: p.text().$type<SessionKind>(),
    title: text().strictNullable(),
    topics: topics(),
    startTime: ascii().strictNullable(),
    endTime: ascii().strictNullable(),
    note: text().strictNullable(),
  },
});
export type Session = InferEntity<typeof Session>;
