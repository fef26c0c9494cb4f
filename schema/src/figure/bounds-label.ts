import type { Language } from '../label/language.ts';
import type { FigureBounds } from './figure-interval.ts';
import { numberWords } from './number-words.ts';

/** A sum of which only its bounds are known, and out of how many events how many had a figure. `upper` null: open upwards, or a region is missing. */
export interface LabelledBounds extends FigureBounds {
  readonly known: number;
  readonly of: number;
}

/** `zwischen 420 und 459, aus 2 von 3 Veranstaltungen` */
export function boundsLabel(bounds: LabelledBounds, language: Language): string {
  const { known, of } = bounds;
  if (language === 'EN') return `${english(bounds)}, from ${known} of ${of} ${of === 1 ? 'event' : 'events'}`;
  return `${german(bounds)}, aus ${known} von ${of} ${of === 1 ? 'Veranstaltung' : 'Veranstaltungen'}`;
}

function german({ lower, upper, known }: LabelledBounds): string {
  if (known === 0) return 'ohne Angabe';
  if (upper === null) return `mindestens ${numberWords(lower, 'DE')}`;
  if (upper === lower) return `genau ${numberWords(lower, 'DE')}`;
  return `zwischen ${numberWords(lower, 'DE')} und ${numberWords(upper, 'DE')}`;
}

function english({ lower, upper, known }: LabelledBounds): string {
  if (known === 0) return 'no figure';
  if (upper === null) return `at least ${numberWords(lower, 'EN')}`;
  if (upper === lower) return `exactly ${numberWords(lower, 'EN')}`;
  return `between ${numberWords(lower, 'EN')} and ${numberWords(upper, 'EN')}`;
}
