import type { Words } from '../label/language.ts';

/** What is counted. Only figures of one measure are ever added. */
export const MEASURES = [
  'PARTICIPANTS',
  'PARTICIPANTS_EXPECTED',
  'ORGANIZATIONS_REPRESENTED',
  'MIGRANT_ORGANIZATIONS_REPRESENTED',
  'MIGRANT_ORGANIZATIONS_PRESENTING',
  'MIGRANT_ORGANIZATIONS_PRESENTING_THEMSELVES',
  'DEMANDS',
  'SHARE_FROM_ORGANIZATIONS',
  'MEMBER_ORGANIZATIONS',
  'MEMBER_PERSONS',
  'NEW_ORGANIZATIONS_NETWORKED',
  'MUNICIPALITIES',
  'MUNICIPALITIES_NAMED',
  'RESIDENTS_WITHOUT_VOTE',
  'DURATION_YEARS',
  'LOCAL_NETWORKS',
  'STATES',
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * STOCK: the latest figure per organization counts, never a series. FLOW: may be added over events. SHARE: never added;
 * percentages, and numbers whose sum has no meaning (the towns of two programs may be the same towns).
 */
export type Additivity = 'STOCK' | 'FLOW' | 'SHARE';

/** What a total of this measure counts as having a figure or not. */
export type MeasureSubject = 'CONFERENCE' | 'ORGANIZATION' | 'PROJECT' | 'SERIES' | 'NONE';

export interface MeasureInfo {
  readonly additivity: Additivity;
  readonly subject: MeasureSubject;
  /** Unit behind the number of one figure, `60 Personen`. */
  readonly unit: Words;
  /** Unit behind a total: who comes twice is counted twice, so persons become `Teilnahmen`. */
  readonly totalUnit: Words;
}

const PRESENTATIONS: Words = {
  de: 'Beteiligungen von Migrant*innenorganisationen',
  en: 'contributions of migrant organizations',
};
const MIGRANT_ORGANIZATIONS: Words = { de: 'Migrant*innenorganisationen', en: 'migrant organizations' };
const ORGANIZATIONS: Words = { de: 'Organisationen', en: 'organizations' };
const ATTENDANCES: Words = { de: 'Teilnahmen', en: 'attendances' };
const TOWNS: Words = { de: 'Kommunen', en: 'municipalities' };

const INFOS: Readonly<Record<Measure, MeasureInfo>> = {
  PARTICIPANTS: info('FLOW', 'CONFERENCE', { de: 'Personen', en: 'persons' }, ATTENDANCES),
  PARTICIPANTS_EXPECTED: info(
    'FLOW',
    'CONFERENCE',
    { de: 'erwartete Personen', en: 'persons expected' },
    { de: 'erwartete Teilnahmen', en: 'attendances expected' },
  ),
  ORGANIZATIONS_REPRESENTED: info('FLOW', 'CONFERENCE', ORGANIZATIONS, {
    de: 'Beteiligungen von Organisationen',
    en: 'contributions of organizations',
  }),
  MIGRANT_ORGANIZATIONS_REPRESENTED: info('FLOW', 'CONFERENCE', MIGRANT_ORGANIZATIONS, PRESENTATIONS),
  MIGRANT_ORGANIZATIONS_PRESENTING: info('FLOW', 'CONFERENCE', MIGRANT_ORGANIZATIONS, PRESENTATIONS),
  MIGRANT_ORGANIZATIONS_PRESENTING_THEMSELVES: info(
    'FLOW',
    'CONFERENCE',
    MIGRANT_ORGANIZATIONS,
    PRESENTATIONS,
  ),
  DEMANDS: info('FLOW', 'CONFERENCE', { de: 'Forderungen', en: 'demands' }),
  SHARE_FROM_ORGANIZATIONS: info('SHARE', 'CONFERENCE', { de: '%', en: '%' }),
  MEMBER_ORGANIZATIONS: info('STOCK', 'ORGANIZATION', {
    de: 'Mitgliedsorganisationen',
    en: 'member organizations',
  }),
  MEMBER_PERSONS: info('STOCK', 'ORGANIZATION', { de: 'Personen', en: 'persons' }),
  NEW_ORGANIZATIONS_NETWORKED: info('STOCK', 'ORGANIZATION', ORGANIZATIONS),
  MUNICIPALITIES: info('SHARE', 'PROJECT', TOWNS),
  MUNICIPALITIES_NAMED: info('SHARE', 'PROJECT', TOWNS),
  RESIDENTS_WITHOUT_VOTE: info('SHARE', 'NONE', { de: 'Menschen', en: 'people' }),
  DURATION_YEARS: info('SHARE', 'SERIES', { de: 'Jahre', en: 'years' }),
  LOCAL_NETWORKS: info('STOCK', 'ORGANIZATION', { de: 'lokale Verbünde', en: 'local networks' }),
  STATES: info('SHARE', 'ORGANIZATION', { de: 'Länder', en: 'states' }),
};

/** What a measure means for arithmetic and wording. */
export function measureInfo(measure: Measure): MeasureInfo {
  return INFOS[measure];
}

function info(
  additivity: Additivity,
  subject: MeasureSubject,
  unit: Words,
  totalUnit: Words = unit,
): MeasureInfo {
  return { additivity, subject, unit, totalUnit };
}
