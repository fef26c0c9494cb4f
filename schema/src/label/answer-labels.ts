import type { Words } from './language.ts';

const RECORD_ORDER = {
  NAME: { de: 'Name', en: 'name' },
  UPDATED_AT: { de: 'letzte Änderung', en: 'last change' },
} as const;
const DATED_RECORD_ORDER = { ...RECORD_ORDER, DATE: { de: 'Datum', en: 'date' } } as const;

/** Enums of answers, arguments and publication. */
export const ANSWER_LABELS = {
  OrganizationOrderField: RECORD_ORDER,
  ProjectOrderField: DATED_RECORD_ORDER,
  ConferenceOrderField: DATED_RECORD_ORDER,
  OrderDirection: {
    ASC: { de: 'aufsteigend', en: 'ascending' },
    DESC: { de: 'absteigend', en: 'descending' },
  },
  SourceStatus: {
    OK: { de: 'hat geantwortet', en: 'answered' },
    SKIPPED: { de: 'nicht gefragt', en: 'not asked' },
    TIMEOUT: { de: 'keine Antwort in der Zeit', en: 'no answer in time' },
    UNREACHABLE: { de: 'nicht erreichbar', en: 'out of reach' },
    FAILED: { de: 'Antwort mit Fehlern', en: 'answered with errors' },
    INVALID: { de: 'Antwort verworfen: verletzt den Vertrag', en: 'answer discarded: breaks the contract' },
    UNSUPPORTED: { de: 'kann diese Frage nicht beantworten', en: 'cannot answer this question' },
    SUSPENDED: { de: 'wird vorerst nicht gefragt', en: 'not asked for the time being' },
  },
  Visibility: {
    PUBLIC: { de: 'öffentlich', en: 'public' },
    FEDERATION: { de: 'nur Netzwerke im Verbund', en: 'networks of the federation only' },
    NETWORK: { de: 'nur eigenes Netzwerk', en: 'own network only' },
  },
  Publication: {
    DRAFT: { de: 'Entwurf', en: 'draft' },
    PUBLISHED: { de: 'veröffentlicht', en: 'published' },
    WITHDRAWN: { de: 'zurückgezogen', en: 'withdrawn' },
  },
  Language: {
    DE: { de: 'Deutsch', en: 'German' },
    EN: { de: 'Englisch', en: 'English' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;
