import type { Words } from './language.ts';

/** Enums of figures and totals. */
export const FIGURE_LABELS = {
  Measure: {
    PARTICIPANTS: { de: 'Teilnehmende', en: 'participants' },
    PARTICIPANTS_EXPECTED: { de: 'Teilnehmende (erwartet)', en: 'participants (expected)' },
    ORGANIZATIONS_REPRESENTED: { de: 'vertretene Organisationen', en: 'organizations represented' },
    MIGRANT_ORGANIZATIONS_REPRESENTED: {
      de: 'vertretene Migrant*innenorganisationen',
      en: 'migrant organizations represented',
    },
    MIGRANT_ORGANIZATIONS_PRESENTING: {
      de: 'vortragende Migrant*innenorganisationen',
      en: 'migrant organizations presenting',
    },
    MIGRANT_ORGANIZATIONS_PRESENTING_THEMSELVES: {
      de: 'Migrant*innenorganisationen, die sich vorstellten',
      en: 'migrant organizations presenting themselves',
    },
    DEMANDS: { de: 'Forderungen', en: 'demands' },
    SHARE_FROM_ORGANIZATIONS: {
      de: 'Anteil aus Vereinen und Organisationen',
      en: 'share from associations and organizations',
    },
    MEMBER_ORGANIZATIONS: { de: 'Mitgliedsorganisationen', en: 'member organizations' },
    MEMBER_PERSONS: {
      de: 'Personen in den Mitgliedsorganisationen',
      en: 'persons in the member organizations',
    },
    NEW_ORGANIZATIONS_NETWORKED: { de: 'neu vernetzte Organisationen', en: 'organizations newly networked' },
    MUNICIPALITIES: { de: 'Kommunen', en: 'municipalities' },
    MUNICIPALITIES_NAMED: { de: 'namentlich genannte Kommunen', en: 'municipalities named' },
    RESIDENTS_WITHOUT_VOTE: { de: 'Menschen ohne Wahlrecht', en: 'residents without a vote' },
    DURATION_YEARS: { de: 'Dauer in Jahren', en: 'duration in years' },
    LOCAL_NETWORKS: { de: 'lokale Verbünde', en: 'local networks' },
    STATES: { de: 'Länder', en: 'states' },
  },
  Additivity: {
    STOCK: {
      de: 'Bestand: es zählt die jüngste Zahl je Organisation',
      en: 'stock: the latest figure per organization counts',
    },
    FLOW: { de: 'addierbar über Veranstaltungen', en: 'may be added over events' },
    SHARE: { de: 'nicht addierbar', en: 'cannot be added' },
  },
  Precision: {
    EXACT: { de: 'genau', en: 'exactly' },
    APPROXIMATE: { de: 'rund', en: 'around' },
    ALMOST: { de: 'knapp', en: 'just under' },
    MORE_THAN: { de: 'über', en: 'more than' },
    AT_LEAST: { de: 'mindestens', en: 'at least' },
    LESS_THAN: { de: 'unter', en: 'less than' },
    RANGE: { de: 'zwischen … und …', en: 'between … and …' },
  },
  StatisticKey: {
    REGION: { de: 'Region', en: 'region' },
    YEAR: { de: 'Jahr', en: 'year' },
    KIND: { de: 'Art', en: 'kind' },
    TOPIC: { de: 'Thema', en: 'topic' },
  },
  TotalRelation: {
    EXACT: { de: 'genau', en: 'exact' },
    AT_LEAST: { de: 'mindestens', en: 'at least' },
    AT_MOST: { de: 'höchstens', en: 'at most' },
    UNKNOWN: { de: 'unbekannt', en: 'unknown' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;
