import { plainBook, plainBranch, plainLoan } from '../toy/plain-row.ts';
import type { BookRow, BranchRow, GenreRow, Link, LoanRow, NoteRow, ReviewRow, Rows } from '../toy/rows.ts';
import type { Draw } from './draw.ts';

/** A federation to ask: its towns in the order of configuration, and all their rows. */
export interface World {
  readonly towns: readonly string[];
  readonly rows: Rows;
  /** Rows that fail in a non-null field are among them: a town's whole part of a merged field may be lost. */
  readonly brittle: boolean;
  /** Branches and books of all towns are tied together in chains and circles, and asked for by these more often. */
  readonly knotted: boolean;
}

/** A code no world has a town for. */
export const UNKNOWN_TOWN = 'zzz';

const TOWNS = ['cor', 'ahm', 'fyn', 'bex', 'gar', 'dun', 'elm'] as const;
const LONG = 'long '.repeat(150);
const TITLES = [
  'a',
  'b',
  '',
  'A',
  'Äpfel',
  'Apfel',
  'Straße',
  'STRASSE',
  'Zebra 🦓',
  'Zebra 🦒',
  '𝔘',
  'ÿ',
  'a|b',
  '~',
  '{',
  'a "b"\n\\c',
  `${LONG}x`,
  `${LONG}y`,
];
const INSTANTS = ['2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.001Z', '2023-12-31T23:59:59.999Z', null];
const DAYS = ['2024-05-01', '2024-05-02', '2023-01-31', null];
const EXTRAS = [null, 0, 'text', true, [1, null, ['x']], { b: 1, a: { ä: [] } }, {}];

/** Draws up to seven towns and their rows: ties, empty towns, links to nowhere, rows planted to fail. */
export function drawWorld(draw: Draw): World {
  const towns = TOWNS.slice(0, 1 + draw.below(TOWNS.length));
  const brittle = draw.chance(20);
  const knotted = !brittle && draw.chance(40);
  const ids = (kind: string, most: number) =>
    towns.flatMap((town) =>
      Array.from({ length: draw.below(most + 1) }, (_, index) => `${town}:${kind}/r${index + 1}`),
    );
  const [bookIds, branchIds, loanIds] = [ids('book', 6), ids('branch', 3), ids('loan', 4)];
  const genres = drawGenres(draw, towns);
  const links = {
    book: linkTargets('book', bookIds, towns),
    branch: linkTargets('branch', branchIds, towns),
  };
  const link = (kind: 'book' | 'branch'): Link => ({ id: draw.pick(links[kind]), label: draw.pick(TITLES) });
  const knot = (kind: 'book' | 'branch', percent: number): readonly Link[] => {
    const ids = kind === 'book' ? bookIds : branchIds;
    if (!knotted) return draw.chance(percent) ? [link(kind)] : [];
    return ids.length > 0 && draw.chance(85) ? [{ id: draw.pick(ids), label: 'knot' }] : [];
  };
  const town = { draw, link, knot, brittle, genres };
  return {
    towns,
    brittle,
    knotted,
    rows: {
      genres,
      books: bookIds.map((id) => drawBook(town, id)),
      branches: branchIds.map((id) => drawBranch(town, id)),
      loans: loanIds.map((id) => drawLoan(town, id, links.branch)),
    },
  };
}

interface Making {
  readonly draw: Draw;
  readonly link: (kind: 'book' | 'branch') => Link;
  /** A link by which rows are tied together, or none. */
  readonly knot: (kind: 'book' | 'branch', percent: number) => readonly Link[];
  readonly brittle: boolean;
  readonly genres: readonly GenreRow[];
}

/** Where a link may lead: to rows, by a former id, to no row, to no town, to no id at all, nowhere. */
function linkTargets(
  kind: string,
  ids: readonly string[],
  towns: readonly string[],
): readonly (string | null)[] {
  return [
    ...ids,
    ...ids.slice(0, 6).map(formerId),
    ...towns.slice(0, 2).map((town) => `${town}:${kind}/none`),
    `${UNKNOWN_TOWN}:${kind}/r1`,
    'no id',
    null,
  ];
}

/** The id a row had before, where it had one. */
export function formerId(id: string): string {
  return `${id}-old`;
}

function drawGenres(draw: Draw, towns: readonly string[]): readonly GenreRow[] {
  return towns.flatMap((town) =>
    Array.from({ length: draw.below(3) }, (_, index) => ({
      code: `${town}-${index + 1}`,
      name: draw.pick(TITLES),
      language: draw.pick([null, 'DE', 'EN'] as const),
    })),
  );
}

function drawBook({ draw, link, knot, brittle, genres }: Making, id: string): BookRow {
  const broken = plant(draw, ['blurb', 'subtitle'], brittle ? ['shelfmark', 'copies'] : []);
  const recording = draw.chance(25);
  return plainBook({
    id,
    title: draw.pick(TITLES),
    ...(draw.chance(60) ? { formerIds: [formerId(id)] } : {}),
    subtitle: draw.pick([null, '', 'sub']),
    changed: draw.pick(INSTANTS.slice(0, 3) as string[]),
    kind: draw.pick(['NOVEL', 'ATLAS', 'SCORE']),
    year: draw.pick([null, 1999, 2000, -5]),
    price: draw.pick([null, 0, 0.25, 12.5, 1e5]),
    copies: draw.below(4),
    rare: draw.chance(40),
    added: draw.pick(INSTANTS),
    keywords: some(draw, ['x', null, '']),
    shelves: some(draw, [[], [1, 2], null, [0]]),
    reviews: some(draw, [0, 1, 2]).map((stars) => drawReview(draw, stars)),
    notes: draw.chance(30) ? some(draw, [0, 1]).map(() => drawNote(draw)) : null,
    condition: { state: draw.pick(['FINE', 'WORN']), remark: draw.pick([null, 'spot']) },
    medium: recording
      ? { __typename: 'Recording', minutes: draw.below(90), format: draw.pick([null, 'tape']) }
      : { __typename: 'Print', pages: draw.below(500), format: draw.pick([null, 'folio']) },
    genre: genres.length > 0 && draw.chance(70) ? draw.pick(genres) : null,
    extra: draw.pick(EXTRAS),
    home: link('branch'),
    sequelOf: knot('book', 40)[0] ?? null,
    translations: some(draw, [0, 1]).map(() => link('book')),
    ...broken,
  });
}

function drawBranch({ draw, link, knot, brittle }: Making, id: string): BranchRow {
  return plainBranch({
    id,
    name: draw.pick(TITLES),
    ...(draw.chance(60) ? { formerIds: [formerId(id)] } : {}),
    opened: draw.pick(DAYS),
    shelfCount: draw.below(5),
    motto: draw.pick([null, 'm']),
    twin: draw.chance(50) ? link('branch') : null,
    flagship: draw.chance(50) ? link('book') : null,
    joins: [...knot('branch', 35), ...knot('branch', 10)].flatMap(({ id: to }) =>
      to === null ? [] : [{ to, lasting: draw.chance(60) }],
    ),
    ...plant(draw, ['motto'], brittle ? ['sign'] : []),
  });
}

function drawLoan({ draw, link }: Making, id: string, branches: readonly (string | null)[]): LoanRow {
  return plainLoan({
    id,
    book: link('book'),
    day: draw.pick(DAYS),
    days: draw.below(30),
    overdue: draw.chance(40),
    branchId: draw.pick(branches),
    ...plant(draw, ['day'], []),
  });
}

function drawReview(draw: Draw, stars: number): ReviewRow {
  return {
    stars,
    text: draw.pick(TITLES),
    by: draw.pick([null, 'Ida']),
    ...(draw.chance(8) ? { broken: ['text'] } : {}),
  };
}

function drawNote(draw: Draw): NoteRow {
  return {
    text: 'note',
    pages: draw.pick([null, [], [3, 4]]),
    ...(draw.chance(8) ? { broken: ['text'] } : {}),
  };
}

/** Plants failures in a few rows: often in a field that may be null, in brittle worlds also in one that may not. */
function plant(
  draw: Draw,
  nullable: readonly string[],
  nonNull: readonly string[],
): { readonly broken?: readonly string[] } {
  const broken = [
    ...(draw.chance(10) ? [draw.pick(nullable)] : []),
    ...(nonNull.length > 0 && draw.chance(12) ? [draw.pick(nonNull)] : []),
  ];
  return broken.length > 0 ? { broken } : {};
}

/** None, one or a few of the values, in their order. */
function some<T>(draw: Draw, values: readonly T[]): readonly T[] {
  return values.filter(() => draw.chance(35));
}
