import type { Language } from '../label/language.ts';
import type { Precision } from './figure-interval.ts';
import { measureInfo, type Measure } from './measure.ts';
import { numberWords } from './number-words.ts';

/** What a label needs to know of a figure. */
export interface LabelledFigure {
  readonly measure: Measure;
  readonly value: number;
  /** Upper end of a RANGE. */
  readonly upper?: number | null | undefined;
  readonly precision: Precision;
}

/** Number with its precision in words, without the unit (but with %): `60`, `über 30`, `knapp 400`, `mehr als 50 %`. */
export function figureLabel(figure: LabelledFigure, language: Language): string {
  const isPercent = measureInfo(figure.measure).unit.de === '%';
  const value = numberWords(figure.value, language);
  const words = language === 'EN' ? english(figure, value) : german(figure, value, isPercent);
  if (!isPercent) return words;
  return language === 'EN' ? `${words}%` : `${words} %`;
}

function german(figure: LabelledFigure, value: string, isPercent: boolean): string {
  switch (figure.precision) {
    case 'EXACT':
      return value;
    case 'APPROXIMATE':
      return `rund ${value}`;
    case 'ALMOST':
      return `knapp ${value}`;
    case 'MORE_THAN':
      return isPercent ? `mehr als ${value}` : `über ${value}`;
    case 'AT_LEAST':
      return `mindestens ${value}`;
    case 'LESS_THAN':
      return isPercent ? `weniger als ${value}` : `unter ${value}`;
    case 'RANGE':
      return `zwischen ${value} und ${numberWords(figure.upper ?? figure.value, 'DE')}`;
  }
}

function english(figure: LabelledFigure, value: string): string {
  switch (figure.precision) {
    case 'EXACT':
      return value;
    case 'APPROXIMATE':
      return `around ${value}`;
    case 'ALMOST':
      return `just under ${value}`;
    case 'MORE_THAN':
      return `more than ${value}`;
    case 'AT_LEAST':
      return `at least ${value}`;
    case 'LESS_THAN':
      return `less than ${value}`;
    case 'RANGE':
      return `between ${value} and ${numberWords(figure.upper ?? figure.value, 'EN')}`;
  }
}
