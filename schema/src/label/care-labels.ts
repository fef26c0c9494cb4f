import type { Words } from './language.ts';

/** Enums of caring for records: what others say of relations, history, suggestions, the to-do list. */
export const CARE_LABELS = {
  StatementVerdict: {
    CONFIRMED: { de: 'von der anderen Seite bestätigt', en: 'confirmed by the other side' },
    DISPUTED: { de: 'von der anderen Seite bestritten', en: 'disputed by the other side' },
  },
  RevisionAction: {
    SEEDED: { de: 'übernommen', en: 'taken over' },
    CREATED: { de: 'angelegt', en: 'created' },
    CHANGED: { de: 'geändert', en: 'changed' },
    PUBLISHED: { de: 'veröffentlicht', en: 'published' },
    WITHDRAWN: { de: 'zurückgezogen', en: 'withdrawn' },
    CONFIRMED: { de: 'als richtig bestätigt', en: 'confirmed to be right' },
    PROTECTED: { de: 'geschützt', en: 'protected' },
    UNDONE: { de: 'auf eine frühere Fassung zurückgesetzt', en: 'set back to an earlier revision' },
    COPIED: { de: 'als Kopie angelegt', en: 'created as a copy' },
    ERASED: { de: 'Personenangabe gelöscht', en: 'personal data erased' },
    ADOPTED: { de: 'an die eigene Region übergeben', en: 'handed over to its own region' },
    POSTPONED: { de: 'verschoben', en: 'postponed' },
    CANCELLED: { de: 'abgesagt', en: 'cancelled' },
    REPORTED_HELD: { de: 'als stattgefunden gemeldet', en: 'reported as held' },
    RELATION_CONFIRMED: { de: 'Beziehung bestätigt', en: 'relation confirmed' },
    RELATION_DISPUTED: { de: 'Beziehung bestritten', en: 'relation disputed' },
    STATEMENT_TAKEN_BACK: { de: 'Aussage zu einer Beziehung zurückgenommen', en: 'statement taken back' },
  },
  AuthorRole: {
    SEED: { de: 'Anfangsbestand', en: 'initial data' },
    EDITOR: { de: 'Redaktion', en: 'editor' },
    ADMIN: { de: 'Verwaltung', en: 'admin' },
    LINK: { de: 'über einen Bestätigungslink', en: 'by a confirmation link' },
  },
  TodoKind: {
    SUGGESTION_OPEN: { de: 'Vorschlag wartet', en: 'a suggestion waits' },
    PAST_BUT_PLANNED: { de: 'vorbei, aber noch geplant', en: 'past, but still planned' },
    HOST_MISSING: { de: 'ohne veranstaltende Stelle', en: 'without a host' },
    UNCONFIRMED: { de: 'seit 12 Monaten nicht bestätigt', en: 'not confirmed for 12 months' },
    SAME_NAME: { de: 'vielleicht doppelt', en: 'perhaps entered twice' },
  },
  SuggestionKind: {
    CORRECTION: { de: 'Eintrag berichtigen', en: 'correct the record' },
    REMOVAL: { de: 'Eintrag löschen', en: 'remove the record' },
  },
  SuggestionState: {
    OPEN: { de: 'offen', en: 'open' },
    ACCEPTED: { de: 'angenommen', en: 'accepted' },
    DECLINED: { de: 'abgelehnt', en: 'declined' },
  },
  SuggestionSender: {
    PUBLIC: { de: 'ohne Anmeldung', en: 'not signed in' },
    READER: { de: 'Dachverband', en: 'umbrella body' },
    LINK: { de: 'über einen Bestätigungslink', en: 'by a confirmation link' },
    STAFF: { de: 'eigene Redaktion', en: 'own staff' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;
