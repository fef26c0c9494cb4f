import { describe, expect, test } from 'vitest';
import type { Visibility } from '../record/record.enum.ts';
import { eventKindOf, type Found } from './event-kind-of.ts';
import type { OutboxRow } from './read-outbox.ts';

const VIEWERS = {
  public: { sees: (visibility: Visibility) => visibility === 'PUBLIC', seesDrafts: false },
  granted: { sees: (visibility: Visibility) => visibility !== 'NETWORK', seesDrafts: false },
  staff: { sees: () => true, seesDrafts: true },
};
const FITS: Found = { fits: true };
const OTHER: Found = { fits: false };

type Row = readonly [
  change: OutboxRow['change'],
  before: Visibility | null,
  after: Visibility | null,
  viewer: keyof typeof VIEWERS,
  found: Found,
  touches: boolean,
  telling: ReturnType<typeof eventKindOf>,
];

describe('what a row tells', () => {
  test.each<Row>([
    // A draft is no news but to staff.
    ['CREATED', null, null, 'public', null, true, null],
    ['CREATED', null, null, 'granted', null, true, null],
    ['CREATED', null, null, 'staff', FITS, false, 'CREATED'],
    ['CHANGED', null, null, 'public', null, true, null],
    ['CHANGED', null, null, 'staff', FITS, false, 'CHANGED'],
    ['WITHDRAWN', null, null, 'public', null, true, null],
    ['WITHDRAWN', null, null, 'staff', null, false, 'GONE'],
    ['ERASED', null, null, 'public', null, true, null],
    // Publishing makes it new for those who may see it.
    ['CHANGED', null, 'PUBLIC', 'public', FITS, true, 'CREATED'],
    ['CHANGED', null, 'FEDERATION', 'public', null, true, null],
    ['CHANGED', null, 'FEDERATION', 'granted', FITS, true, 'CREATED'],
    ['CHANGED', null, 'NETWORK', 'granted', null, true, null],
    ['CHANGED', null, 'PUBLIC', 'staff', FITS, true, 'CHANGED'],
    ['CHANGED', null, 'PUBLIC', 'public', OTHER, true, null],
    // Hidden again before it could be shown: neither its beginning nor its end is told.
    ['CHANGED', null, 'PUBLIC', 'public', null, true, 'BEFORE_ITS_TIME'],
    // Changes.
    ['CHANGED', 'PUBLIC', 'PUBLIC', 'public', FITS, false, 'CHANGED'],
    ['STATUS_CHANGED', 'PUBLIC', 'PUBLIC', 'public', FITS, false, 'STATUS_CHANGED'],
    ['CHANGED', 'NETWORK', 'NETWORK', 'granted', null, false, null],
    ['CHANGED', 'PUBLIC', 'PUBLIC', 'public', OTHER, true, 'LEFT_FILTER'],
    ['CHANGED', 'PUBLIC', 'PUBLIC', 'public', OTHER, false, null],
    ['CHANGED', 'PUBLIC', 'PUBLIC', 'public', null, true, null],
    // Hiding is the end for those who could see it, whatever their filter, and nothing to the others.
    ['CHANGED', 'PUBLIC', 'FEDERATION', 'public', null, false, 'GONE'],
    ['CHANGED', 'PUBLIC', 'FEDERATION', 'granted', FITS, false, 'CHANGED'],
    ['CHANGED', 'FEDERATION', 'NETWORK', 'public', null, true, null],
    ['CHANGED', 'FEDERATION', 'NETWORK', 'granted', null, true, 'GONE'],
    ['CHANGED', 'FEDERATION', 'PUBLIC', 'public', FITS, true, 'CREATED'],
    ['WITHDRAWN', 'PUBLIC', null, 'public', null, true, 'GONE'],
    ['WITHDRAWN', 'NETWORK', null, 'granted', null, true, null],
    ['ERASED', 'PUBLIC', null, 'public', null, true, 'ERASED'],
    ['ERASED', 'PUBLIC', 'PUBLIC', 'public', OTHER, false, 'ERASED'],
    ['ERASED', null, 'PUBLIC', 'public', FITS, true, null],
    ['ERASED', 'NETWORK', null, 'public', null, true, null],
    ['ERASED', 'NETWORK', null, 'staff', null, true, 'ERASED'],
  ])(
    '%s, %s before, %s after, to %s, found %o, touched %s: %s',
    (change, before, after, viewer, found, touches, telling) => {
      const row = { change, visibilityBefore: before, visibilityAfter: after };
      expect(eventKindOf(row, VIEWERS[viewer], found, touches)).toBe(telling);
    },
  );
});
