import { fingerprint, formatCursor, ORDER_VERSION, type CursorParts } from '@verbund/schema';
import { coerceInputValue, isNonNullType, type GraphQLField } from 'graphql';
import { bookKey, type BookArguments } from '../toy/books.ts';
import type { BookRow, LoanRow } from '../toy/rows.ts';
import type { Draw } from './draw.ts';
import { formerId, UNKNOWN_TOWN, type World } from './world.ts';

/** Values of a field's arguments, by name; what is not in it is not written. */
export type ArgumentValues = Readonly<Record<string, unknown>>;

type AnyField = GraphQLField<unknown, unknown>;

/** Draws values for the arguments of a field: mostly good ones, some that must be refused. `listed`: there may be more than one row around it. */
export function drawArguments(draw: Draw, world: World, field: AnyField, listed = false): ArgumentValues {
  const values: Record<string, unknown> = {};
  for (const argument of field.args) {
    if (PAGING.has(argument.name)) continue;
    if (world.brittle && argument.name === 'within') continue;
    const required = isNonNullType(argument.type) && argument.defaultValue === undefined;
    if (!required && !draw.chance(45)) continue;
    const nullable = !isNonNullType(argument.type);
    values[argument.name] =
      nullable && draw.chance(6) ? null : drawValue(draw, world, argument.name, field.name);
  }
  return field.args.some((argument) => argument.name === 'after')
    ? { ...values, ...(listed ? drawFirst(draw) : drawPaging(draw, world, field, values)) }
    : values;
}

const PAGING = new Set(['first', 'last', 'after', 'before']);

function drawValue(draw: Draw, world: World, argument: string, field: string): unknown {
  switch (argument) {
    case 'id':
      return drawId(draw, world, field);
    case 'code':
      return draw.pick([
        ...world.rows.genres.map((genre) => genre.code),
        `${world.towns[0]}-9`,
        `${UNKNOWN_TOWN}-1`,
        'none',
      ]);
    case 'input':
      return field === 'renew'
        ? { id: drawId(draw, world, 'loan'), days: draw.below(5) }
        : {
            id: drawId(draw, world, field),
            ...(draw.chance(30) ? { reason: draw.pick(['why', null]) } : {}),
          };
    case 'to':
      return Array.from({ length: draw.below(4) }, () => drawId(draw, world, field));
    case 'lasting':
      return draw.chance(50);
    case 'within':
      return drawConsortium(draw, world);
    case 'town':
      return drawTowns(draw, world);
    case 'orderBy':
      return {
        field: draw.pick(['TITLE', 'ADDED', 'YEAR']),
        ...(draw.chance(60) ? { direction: draw.pick(['DESC', 'ASC']) } : {}),
      };
    case 'filter':
      return drawFilter(draw, world, field);
    case 'measure':
      return draw.chance(8) ? 'SHARE' : 'BOOKS';
    case 'groupBy':
      return draw.chance(5) ? [] : subset(draw, ['YEAR', 'TOWN', 'OVERDUE', 'YEAR']);
    case 'language':
      return draw.pick(['DE', 'EN']);
    case 'style':
      return draw.pick(['SHOUTED', 'PLAIN']);
    case 'kind':
      return draw.pick(['NOVEL', 'ATLAS', 'SCORE']);
    case 'title':
      return draw.pick(['new', 'Äpfel']);
    case 'name':
      return draw.pick(['a', 'x']);
    case 'atLeast':
      return draw.below(4);
    default:
      throw new Error(`the oracle draws no value for the argument ${argument} of ${field}: teach it`);
  }
}

function drawFilter(draw: Draw, world: World, field: string): ArgumentValues {
  if (field === 'genres') return draw.chance(60) ? { name: draw.pick(['a', '']) } : {};
  const filter: Record<string, unknown> = {};
  if (draw.chance(30)) filter['town'] = drawTowns(draw, world);
  const closures = world.brittle ? 0 : world.knotted ? 45 : 15;
  if (field === 'books' || field === 'stock' || field === 'holdings') {
    if (draw.chance(closures)) filter['within'] = draw.chance(5) ? null : drawConsortium(draw, world);
    if (draw.chance(closures)) filter['series'] = { of: drawStart(draw, world, 'book') };
    if (draw.chance(30)) filter['text'] = draw.pick(['a', '', 'Z', 'äpf', 'nothing like it', 'long', null]);
    if (draw.chance(20)) filter['kind'] = draw.chance(5) ? [] : subset(draw, ['NOVEL', 'ATLAS']);
    if (draw.chance(20)) filter['rare'] = draw.chance(50);
    if (draw.chance(20))
      filter['year'] = draw.pick([{ from: 1999 }, { from: 2000, to: 2000 }, { to: 1999, from: null }, {}]);
    if (draw.chance(10)) filter['home'] = drawId(draw, world, 'branch');
  } else {
    if (draw.chance(closures)) filter['within'] = drawConsortium(draw, world);
    if (draw.chance(30)) filter['overdue'] = draw.chance(50);
    if (draw.chance(10)) filter['book'] = drawId(draw, world, 'book');
  }
  return filter;
}

/** Where a closure starts: mostly where edges lead to. */
function drawStart(draw: Draw, world: World, kind: 'book' | 'branch'): string {
  const { books, branches } = world.rows;
  const ends =
    kind === 'book'
      ? books.flatMap((book) => book.sequelOf?.id ?? [])
      : branches.flatMap((branch) => branch.joins.map(({ to }) => to));
  return ends.length > 0 && draw.chance(80) ? draw.pick(ends) : drawId(draw, world, kind);
}

function drawConsortium(draw: Draw, world: World): ArgumentValues {
  return {
    lead: drawStart(draw, world, 'branch'),
    ...(draw.chance(75) ? { chained: draw.pick([true, true, true, false, null]) } : {}),
    ...(draw.chance(15) ? { lasting: draw.pick([true, false, null]) } : {}),
  };
}

function drawTowns(draw: Draw, world: World): unknown {
  if (draw.chance(4)) return [];
  if (draw.chance(4)) return [UNKNOWN_TOWN];
  if (draw.chance(4)) return null;
  return subset(draw, world.towns);
}

/** At least one of the list, in its order. */
function subset<T>(draw: Draw, list: readonly T[]): readonly T[] {
  const some = list.filter(() => draw.chance(50));
  return some.length > 0 ? some : [draw.pick(list)];
}

function drawId(draw: Draw, world: World, field: string): string {
  const kinds: Record<string, readonly { readonly id: string }[]> = {
    book: world.rows.books,
    find: world.rows.books,
    retitle: world.rows.books,
    branch: world.rows.branches,
    loan: world.rows.loans,
    joins: world.rows.branches,
    sequels: world.rows.books,
    node: [...world.rows.books, ...world.rows.branches, ...world.rows.loans],
  };
  const rows = kinds[field];
  if (!rows) throw new Error(`the oracle draws no id for the field ${field}: teach it`);
  const kind = field === 'branch' || field === 'loan' ? field : 'book';
  const bad = [
    `${world.towns[0]}:${kind}/none`,
    `${UNKNOWN_TOWN}:${kind}/r1`,
    `${world.towns[0]}:shelf/r1`,
    `${world.towns[0]}:branch/r1`,
    'no id',
    '',
  ];
  if (rows.length === 0 || draw.chance(15)) return draw.pick(bad);
  const id = draw.pick(rows).id;
  return draw.chance(8) ? formerId(id) : id;
}

function drawFirst(draw: Draw): ArgumentValues {
  return draw.chance(60) ? { first: draw.chance(4) ? draw.pick([0, 201, null]) : 1 + draw.below(4) } : {};
}

/** Page size and bounds; the bounds are mostly cursors of rows there are, made as any server of the contract makes them. */
function drawPaging(draw: Draw, world: World, field: AnyField, values: ArgumentValues): ArgumentValues {
  const paging: Record<string, unknown> = {};
  const size = () =>
    draw.chance(5) ? draw.pick([0, -1, 201, 2_147_483_647, null]) : draw.chance(10) ? 200 : 1 + draw.below(6);
  const ends = draw.below(100);
  if (ends < 45) paging['first'] = size();
  else if (ends < 75) paging['last'] = size();
  else if (ends < 79) [paging['first'], paging['last']] = [size(), size()];
  if (draw.chance(45)) paging['after'] = drawCursor(draw, world, field, values);
  if (draw.chance(paging['last'] === undefined ? 12 : 45))
    paging['before'] = drawCursor(draw, world, field, values);
  return paging;
}

function drawCursor(draw: Draw, world: World, field: AnyField, values: ArgumentValues): string | null {
  if (draw.chance(3))
    return draw.pick([null, '', 'no cursor', '%', Buffer.from('1|A|00000000|||').toString('base64url')]);
  const coerced = coerceArguments(field, values);
  const ofBooks = field.name === 'books' || field.name === 'holdings';
  const rows: readonly (BookRow | LoanRow)[] = ofBooks ? world.rows.books : world.rows.loans;
  const row = rows.length > 0 ? draw.pick(rows) : null;
  const key = ofBooks && row && 'title' in row ? bookKey(coerced)(row) : '';
  const good: CursorParts = {
    orderVersion: ORDER_VERSION,
    direction: (coerced as BookArguments).orderBy?.direction === 'DESC' ? 'D' : 'A',
    fingerprint: fingerprint(field.name, coerced),
    missed: draw.chance(10) ? [...subset(draw, world.towns)].sort() : [],
    key,
    id: row?.id ?? `${world.towns[0]}:book/none`,
  };
  return formatCursor({
    ...good,
    ...(draw.chance(4) ? draw.pick(SPOILT) : {}),
    ...(draw.chance(10) ? { id: `${good.id}x` } : {}),
  });
}

/** A cursor of another walk, and one of another time. (A wrong direction beside a right fingerprint is forged: `corrupt/corrupt.test.ts`.) */
const SPOILT: readonly Partial<CursorParts>[] = [{ fingerprint: '00000000' }, { orderVersion: '2' }];

/** The arguments as graphql-js gives them to a resolver. */
function coerceArguments(field: AnyField, values: ArgumentValues): Readonly<Record<string, unknown>> {
  const coerced: Record<string, unknown> = {};
  for (const { name, type, defaultValue } of field.args) {
    if (name in values) coerced[name] = coerceInputValue(values[name], type);
    else if (defaultValue !== undefined) coerced[name] = defaultValue;
  }
  return coerced;
}
