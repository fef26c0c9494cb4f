import type { Language, Words } from '../label/language.ts';
import { inLanguage } from '../label/language.ts';
import type { FigureBounds, Precision } from './figure-interval.ts';
import { figureLabel } from './figure-label.ts';
import { measureInfo, type Measure, type MeasureSubject } from './measure.ts';
import { numberWords } from './number-words.ts';

/** A total as the contract's `FigureTotal` carries it. `upper` null: open upwards, or a region is missing. */
export interface LabelledTotal extends FigureBounds {
  readonly measure: Measure;
  /** Sum of the values as stated. */
  readonly value: number;
  /** How many had a figure. */
  readonly known: number;
  /** Out of how many. */
  readonly of: number;
  readonly precisions: readonly { readonly precision: Precision; readonly count: number }[];
}

interface SubjectWords {
  readonly one: Words;
  readonly many: Words;
}

/** German in the dative: `aus 2 von 3 Projekten`. */
const SUBJECTS: Readonly<Record<MeasureSubject, SubjectWords>> = {
  CONFERENCE: { one: { de: 'Veranstaltung', en: 'event' }, many: { de: 'Veranstaltungen', en: 'events' } },
  ORGANIZATION: {
    one: { de: 'Organisation', en: 'organization' },
    many: { de: 'Organisationen', en: 'organizations' },
  },
  PROJECT: { one: { de: 'Projekt', en: 'project' }, many: { de: 'Projekten', en: 'projects' } },
  SERIES: { one: { de: 'Reihe', en: 'series' }, many: { de: 'Reihen', en: 'series' } },
  NONE: { one: { de: 'Angabe', en: 'statement' }, many: { de: 'Angaben', en: 'statements' } },
};

/**
 * A total in one sentence: `knapp 460, aus 2 von 3 Veranstaltungen`. The word in front follows from the precisions:
 *
 * | Figures | Word |
 * | --- | --- |
 * | all EXACT | genau |
 * | EXACT, MORE_THAN, AT_LEAST | über the sum of the values where a MORE_THAN is among them, else mindestens |
 * | EXACT and ALMOST | knapp |
 * | EXACT and RANGE | zwischen … und … |
 * | any other mixture | rund, and the interval in brackets |
 * | no upper bound though the precisions would give one (a region is missing), or an open mixture | mindestens the lower bound |
 * | none | ohne Angabe |
 */
export function totalLabel(total: LabelledTotal, language: Language): string {
  const subject = SUBJECTS[measureInfo(total.measure).subject];
  const noun = inLanguage(total.of === 1 ? subject.one : subject.many, language);
  const [from, of] = language === 'EN' ? ['from', 'of'] : ['aus', 'von'];
  const scope = `${from} ${numberWords(total.known, language)} ${of} ${numberWords(total.of, language)} ${noun}`;
  return `${sumWords(total, language)}, ${scope}`;
}

function sumWords(total: LabelledTotal, language: Language): string {
  if (total.known === 0) return language === 'EN' ? 'no figure' : 'ohne Angabe';
  const { measure, value, lower, upper } = total;
  const has = new Set(total.precisions.filter((entry) => entry.count > 0).map((entry) => entry.precision));
  const only = (...allowed: Precision[]): boolean =>
    [...has].every((precision) => allowed.includes(precision));
  const say = (precision: Precision, number: number): string =>
    figureLabel({ measure, value: number, upper, precision }, language);

  if (only('EXACT', 'MORE_THAN', 'AT_LEAST') && has.has('MORE_THAN')) return say('MORE_THAN', value);
  if (upper === null) return say('AT_LEAST', lower);
  if (only('EXACT')) return `${language === 'EN' ? 'exactly' : 'genau'} ${say('EXACT', value)}`;
  if (only('EXACT', 'ALMOST')) return say('ALMOST', value);
  if (only('EXACT', 'RANGE')) return say('RANGE', lower);
  return `${say('APPROXIMATE', value)} (${say('RANGE', lower)})`;
}
