import type { Words } from './language.ts';

/** Enums of the streams of changes. */
export const LIVE_LABELS = {
  ChangeKind: {
    CREATED: { de: 'neu', en: 'new' },
    CHANGED: { de: 'geändert', en: 'changed' },
    STATUS_CHANGED: { de: 'Status geändert', en: 'status changed' },
    LEFT_FILTER: { de: 'passt nicht mehr zur Auswahl', en: 'no longer fits the selection' },
    GONE: { de: 'nicht mehr sichtbar', en: 'no longer visible' },
    ERASED: { de: 'Personenangabe gelöscht', en: 'personal data erased' },
    SOURCE_DOWN: { de: 'Region antwortet nicht', en: 'region does not answer' },
    SOURCE_BACK: { de: 'Region antwortet wieder', en: 'region answers again' },
    SOURCE_JOINED: { de: 'Region ist dazugekommen', en: 'region has joined' },
    GAP: { de: 'Lücke: bitte neu laden', en: 'gap: please load again' },
    HEARTBEAT: { de: 'Verbindung besteht', en: 'connection is alive' },
  },
  FollowedKind: {
    ORGANIZATION: { de: 'Organisation', en: 'organization' },
    PROJECT: { de: 'Projekt', en: 'project' },
    CONFERENCE: { de: 'Veranstaltung', en: 'event' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;
