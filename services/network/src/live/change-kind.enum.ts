import { registerEnumType } from 'type-graphql';
import { enumOf } from '../record/enum-of.ts';

/** What an event tells its reader. Contract: enum `ChangeKind`. A region sends the first six, GAP and HEARTBEAT. */
export const EventKind = enumOf(
  'CREATED',
  'CHANGED',
  'STATUS_CHANGED',
  'LEFT_FILTER',
  'GONE',
  'ERASED',
  'SOURCE_DOWN',
  'SOURCE_BACK',
  'SOURCE_JOINED',
  'GAP',
  'HEARTBEAT',
);
export type EventKind = keyof typeof EventKind;

registerEnumType(EventKind, {
  name: 'ChangeKind',
  description: 'What an event of a stream tells.',
  valuesConfig: {
    CREATED: { description: 'A record that could not be seen before.' },
    LEFT_FILTER: {
      description:
        'A record that does not fit the filter now, and may have before: whoever holds it lets go of it.',
    },
    GONE: { description: 'A record that can no longer be seen. It may have been withdrawn or hidden.' },
    ERASED: {
      description:
        'Personal data was taken out of a record or of its history: copies of all revisions before this one have to go, from archives too. The record is what there is of it now.',
    },
    SOURCE_DOWN: { description: 'A region is silent.' },
    SOURCE_BACK: { description: 'A region speaks again; what it had to say in the meantime follows.' },
    SOURCE_JOINED: { description: 'A region that was not there when the stream began.' },
    GAP: {
      description:
        'Events are missing. `message` says why, `cursor` from where the stream goes on: read again what you hold.',
    },
    HEARTBEAT: { description: 'The stream lives; `positions` says how far it has come.' },
  },
});

/** Kinds of record the stream tells of. Contract: enum `FollowedKind`. */
export const FollowedKind = enumOf('ORGANIZATION', 'PROJECT', 'CONFERENCE');
export type FollowedKind = keyof typeof FollowedKind;

registerEnumType(FollowedKind, { name: 'FollowedKind', description: 'Kinds of record a stream tells of.' });
