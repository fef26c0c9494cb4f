import type { Words } from './language.ts';

/** Enums of caring for records: what others say of relations, history, suggestions, the to-do list. */
export const CARE_LABELS = {
  StatementVerdict: {
    CONFIRMED: { de: 'von der anderen Seite bestätigt', en: 'confirmed by the other side' },
    DISPUTED: { de: 'von der anderen Seite bestritten', en: 'disputed by the other side' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;
