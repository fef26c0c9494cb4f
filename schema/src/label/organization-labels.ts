import type { Words } from './language.ts';

/** Enums of organizations, relations and places. */
export const ORGANIZATION_LABELS = {
  OrganizationKind: {
    MIGRANT_ORGANIZATION: { de: 'Migrant*innenorganisation', en: 'migrant organization' },
    LOCAL_NETWORK: { de: 'Lokaler Verbund', en: 'local network' },
    STATE_NETWORK: { de: 'Landesnetzwerk', en: 'state network' },
    UMBRELLA: { de: 'Dachverband', en: 'umbrella body' },
    ADVISORY_BOARD: { de: 'Migrations- oder Integrationsbeirat', en: 'advisory board' },
    CIVIL_SOCIETY: { de: 'Zivilgesellschaft', en: 'civil society' },
    AUTHORITY: { de: 'Verwaltung, Behörde', en: 'public authority' },
    OTHER: { de: 'Sonstige', en: 'other' },
  },
  LegalForm: {
    EV: { de: 'eingetragener Verein (e. V.)', en: 'registered association' },
    INFORMAL: { de: 'ohne Rechtsform', en: 'informal' },
    PUBLIC_BODY: { de: 'öffentliche Stelle', en: 'public body' },
    GGMBH: { de: 'gemeinnützige GmbH', en: 'charitable limited company' },
    FOUNDATION: { de: 'Stiftung', en: 'foundation' },
    OTHER: { de: 'sonstige', en: 'other' },
    UNKNOWN: { de: 'nicht angegeben', en: 'not stated' },
  },
  OrganizationStatus: {
    ACTIVE: { de: 'aktiv', en: 'active' },
    DISSOLVED: { de: 'aufgelöst', en: 'dissolved' },
  },
  SiteKind: {
    SEAT: { de: 'Sitz', en: 'seat' },
    BRANCH: { de: 'Zweigstelle', en: 'branch' },
    OFFICE: { de: 'Geschäftsstelle', en: 'office' },
    PLACE: { de: 'Ort', en: 'place' },
  },
  Stewardship: {
    STEWARD: { de: 'vom eigenen Netzwerk gepflegt', en: 'kept by its own network' },
    SHORT_ENTRY: { de: 'Kurzeintrag', en: 'short entry' },
  },
  Resolution: {
    RESOLVED: { de: 'erreichbar', en: 'available' },
    UNREACHABLE: { de: 'zurzeit nicht erreichbar', en: 'currently out of reach' },
    NOT_AVAILABLE: { de: 'kein Eintrag', en: 'no record' },
    MOVED: { de: 'unter neuer Adresse', en: 'under a new address' },
  },
  UmbrellaStateStatus: {
    ANSWERED: { de: 'hat geantwortet', en: 'has answered' },
    SILENT: { de: 'antwortet nicht', en: 'does not answer' },
    NOT_IN_FEDERATION: { de: 'noch nicht im Verbund', en: 'not in the federation yet' },
  },
  RelationKind: {
    MEMBER_OF: { de: 'Mitglied in', en: 'member of' },
    FOUNDING_MEMBER_OF: { de: 'Gründungsmitglied von', en: 'founding member of' },
    REPRESENTS_IN: { de: 'Vertretung in', en: 'represents in' },
    COOPERATES_WITH: { de: 'kooperiert mit', en: 'cooperates with' },
    SUCCEEDS: { de: 'Nachfolge von', en: 'succeeds' },
    SAME_AS: { de: 'identisch mit', en: 'same as' },
  },
  Certainty: {
    CERTAIN: { de: 'datiert', en: 'dated' },
    UNDATED: { de: 'ohne Jahresangabe', en: 'undated' },
  },
  ConfirmedBy: {
    FROM: { de: 'bestätigt von der erstgenannten Seite', en: 'confirmed by the first side' },
    TO: { de: 'bestätigt von der zweitgenannten Seite', en: 'confirmed by the second side' },
    BOTH: { de: 'von beiden Seiten bestätigt', en: 'confirmed by both sides' },
    SOURCE_ONLY: { de: 'nur aus einer Quelle', en: 'from a source only' },
  },
  Intensity: {
    LONG_STANDING: { de: 'langjährig', en: 'long-standing' },
    OCCASIONAL: { de: 'punktuell', en: 'occasional' },
  },
  MunicipalityKind: {
    TOWN: { de: 'Stadt oder Gemeinde', en: 'town or municipality' },
    DISTRICT: { de: 'Landkreis', en: 'district' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;
