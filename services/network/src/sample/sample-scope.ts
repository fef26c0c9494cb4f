import { formatGlobalId, type RecordKind } from '@verbund/schema';
import type { RecordOrigin } from '../record/new-record.ts';

/** What generating needs to know of its region. */
export interface SampleScope {
  readonly region: string;
  /** Official keys of the places the region has a copy of, and their names. */
  readonly places: readonly { readonly ags: string; readonly name: string }[];
}

const FIRST = Date.UTC(2020, 0, 1);
const MINUTE = 60_000;

/** Ids of generated rows begin with `muster-`. */
export function sampleId(scope: SampleScope, kind: RecordKind, index: number): string {
  return formatGlobalId(scope.region, kind, `muster-${index + 1}`);
}

/** Written a minute after the one before, and marked. */
export function sampleOrigin(index: number): RecordOrigin {
  return { at: new Date(FIRST + index * MINUTE), sourceKeys: [], demonstration: true, generated: true };
}

/** Words for names, with umlauts, accents and ß in odd places, so that sorting has something to do. */
export const WORDS = [
  'Ähre',
  'Anker',
  'Brücke',
  'Çınar',
  'Dialog',
  'Düne',
  'Élan',
  'Fenster',
  'Garten',
  'Grüße',
  'Hafen',
  'Insel',
  'Jasmin',
  'Kranich',
  'Łąka',
  'Linde',
  'Mosaik',
  'Nähe',
  'Öffnung',
  'Olive',
  'Perspektive',
  'Quelle',
  'Regenbogen',
  'Straße',
  'Stern',
  'Treffpunkt',
  'Über',
  'Ufer',
  'Vielfalt',
  'Weg',
  'Zoë',
  'Zukunft',
];
