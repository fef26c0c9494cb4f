import type { RecordKind } from '@verbund/schema';
import { conferenceWriting } from '../conference/conference.writing.ts';
import type { RecordWriting } from './record-writing.ts';

/** How records of every kind are written. */
export const WRITINGS: Readonly<Partial<Record<RecordKind, RecordWriting>>> = {
  conference: conferenceWriting,
};
