import { nameOrderKey } from '@verbund/schema';

/** One conference of the benchmark. */
export interface BenchRow {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly startDate: string;
  readonly areaLabel: string;
  readonly topics: readonly string[];
}

export const REGIONS: readonly string[] = ['th', 'mv', 'bw', 'sn', 'bund'];

/** The first regions of so many; beyond the real ones they are called r6, r7, … */
export function regionCodes(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => REGIONS[index] ?? `r${index + 1}`);
}

const ROWS_PER_REGION = 2_000;
const SYLLABLES = [
  'Netz',
  'werk',
  'treffen',
  'Jahres',
  'tagung',
  'Über',
  'gang',
  'Öffent',
  'lich',
  'Vielfalt',
  'Süd',
  'ost',
  'Dialog',
  'forum',
];
const TOPICS = ['EDUCATION', 'HEALTH', 'NETWORKING', 'EMPOWERMENT', 'CULTURE_AND_ENCOUNTER'];

/** The rows of one region in the order of (key, id); the same at every call. */
export function rowsOf(region: string): BenchRow[] {
  const rows = Array.from({ length: ROWS_PER_REGION }, (_, number) => row(region, number));
  return rows.sort(byKeyAndId);
}

export function allRows(regions: readonly string[] = REGIONS): BenchRow[] {
  return regions.flatMap(rowsOf).sort(byKeyAndId);
}

function byKeyAndId(a: BenchRow, b: BenchRow): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function row(region: string, number: number): BenchRow {
  const mixed = Math.imul(number + 1, 2_654_435_761) >>> 0;
  const syllable = (shift: number) => SYLLABLES[(mixed >>> shift) % SYLLABLES.length] as string;
  const title = `${syllable(3)}${syllable(9)} ${syllable(15)}${syllable(21)} ${number}`;
  return {
    id: `${region}:conference/${region}-${number}`,
    key: nameOrderKey(title),
    title,
    startDate: `20${10 + (mixed % 16)}-${String(1 + (mixed % 12)).padStart(2, '0')}-15`,
    areaLabel: `Gegend ${mixed % 97}`,
    topics: [TOPICS[mixed % 5] as string, TOPICS[(mixed >>> 7) % 5] as string],
  };
}
