import { ANSWER_LABELS } from './answer-labels.ts';
import { CARE_LABELS } from './care-labels.ts';
import { CONFERENCE_LABELS } from './conference-labels.ts';
import { FIGURE_LABELS } from './figure-labels.ts';
import { inLanguage, type Language, type Words } from './language.ts';
import { LIVE_LABELS } from './live-labels.ts';
import { ORGANIZATION_LABELS } from './organization-labels.ts';
import { WRITING_LABELS } from './writing-labels.ts';

/** German and English wording of every enum value of the contract, by enum and value. */
export const ENUM_LABELS = {
  ...ORGANIZATION_LABELS,
  ...CONFERENCE_LABELS,
  ...FIGURE_LABELS,
  ...ANSWER_LABELS,
  ...WRITING_LABELS,
  ...LIVE_LABELS,
  ...CARE_LABELS,
};

export type LabelledEnum = keyof typeof ENUM_LABELS;

/** Wording of one enum value. A value this version does not know is shown as it is, so that a newer region never breaks a page. */
export function enumLabel(enumName: LabelledEnum, value: string, language: Language): string {
  const labels: Readonly<Record<string, Words>> = ENUM_LABELS[enumName];
  const words = labels[value];
  return words ? inLanguage(words, language) : value;
}
