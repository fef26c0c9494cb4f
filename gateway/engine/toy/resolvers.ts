import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { books, holdings, type BookArguments } from './books.ts';
import { consortium, joinEdges, sequelEdges, type ConsortiumFilter } from './closures.ts';
import { compareBy } from './compare.ts';
import type { Database } from './database.ts';
import { lending, lent, loans, tally, type LoanArguments } from './loans.ts';
import { reachOf } from './reach.ts';
import { townOf, type BookRow, type BranchRow, type Link, type LoanRow } from './rows.ts';
import { genresOf, stock } from './stock.ts';

/** Each knows of itself what its source is. */
type Resolver = GraphQLFieldResolver<never, Database>;

/** Root fields, and the fields of rows that are not stored under their own name. Everything else is read from the row as it is. */
export function resolvers(sdl: string): Readonly<Record<string, Readonly<Record<string, Resolver>>>> {
  const node = { town: (row: { id: string }) => townOf(row.id) };
  return {
    Query: {
      books: (_, args, database, info) => books(database, args as BookArguments, info),
      loans: (_, args, database, info) => loans(database, args, info),
      book: (_, { id }, database) => database.read('Book', id),
      branch: (_, { id }, database) => database.read('Branch', id),
      loan: (_, { id }, database) => database.read('Loan', id),
      find: (_, { input }, database) => database.read('Book', input.id),
      node: (_, { id }, database) => database.read(null, id),
      branches: (_, args, database, info) => branches(database, args, info),
      genre: (_, { code }, database) => database.readGenre(code),
      genres: (_, args, database, info) => genres(database, args, info),
      stock: (_, args, database, info) => stock(database, args as Parameters<typeof stock>[1], info),
      lending: (_, args, database, info) => lending(database, args as Parameters<typeof lending>[1], info),
      tally: (_, args, database, info) => tally(database, args as Parameters<typeof tally>[1], info),
      joins: (_, { to, lasting }, database, info) =>
        joinEdges(reachOf(database, null, String(info.path.key)).rows, to, lasting),
      sequels: (_, { to }, database, info) =>
        sequelEdges(reachOf(database, null, String(info.path.key)).rows, to),
      towns: (_, __, database) => townList(database.towns),
      _entities: (_, { representations }, database) =>
        representations.map((key: Representation) => entity(database, key)),
      _service: () => ({ sdl }),
    },
    Mutation: {
      renew: (_, { input }, database) =>
        database.write<LoanRow>('Loan', input.id, (row) => ({ ...row, days: row.days + input.days })),
      retitle: (_, { id, title }, database) =>
        database.write<BookRow>('Book', id, (row) => ({ ...row, title })),
    },
    Book: {
      ...node,
      title: (row: BookRow, { style }) => (style === 'SHOUTED' ? `${row.title.toUpperCase()}!` : row.title),
      blurb: (row: BookRow, { language }) =>
        language === 'EN' ? null : `${language ?? 'any'}: ${row.title}`,
      shelfmark: (row: BookRow) => `${row.kind}/${row.id}`,
      lent: (row: BookRow, args, database, info) => lent(row, database, args as LoanArguments, info),
      reviews: (row: BookRow, { atLeast }) => row.reviews.filter((review) => review.stars >= (atLeast ?? 0)),
    },
    Branch: {
      ...node,
      sign: (row: { name: string }) => `» ${row.name} «`,
      holdings: (row: BranchRow, args, database, info) =>
        holdings(row, database, args as BookArguments, info),
    },
    Loan: { ...node, branch: (row: LoanRow, _, database) => database.follow('Branch', row.branchId) },
    BranchRef: {
      branch: (link: Link, _, database) => database.follow('Branch', link.id),
      resolution: (link: Link, _, database) => database.resolution('Branch', link),
    },
    BookRef: {
      book: (link: Link, _, database) => database.follow('Book', link.id),
      resolution: (link: Link, _, database) => database.resolution('Book', link),
    },
  };
}

/** Query.towns, also answered by the gateway from its own list. */
export function townList(towns: readonly string[]) {
  return towns.map((code) => ({ code, name: `Stadt ${code.toUpperCase()}` }));
}

interface Representation {
  readonly __typename: string;
  readonly id?: string;
  readonly code?: string;
}

/** The row of a key; of a row of another town only what this town has for it. */
function entity(database: Database, key: Representation): object | null {
  if (key.__typename === 'Genre') {
    const genre = database.readGenre(key.code ?? '');
    return genre && { __typename: 'Genre', ...genre };
  }
  const { __typename, id = '' } = key;
  return database.isForeign(__typename, id) ? { __typename, id } : database.find(__typename, id);
}

interface BranchArguments {
  readonly town?: readonly string[] | null;
  readonly atLeast?: number | null;
  readonly within?: ConsortiumFilter | null;
}

function branches(database: Database, args: BranchArguments, info: GraphQLResolveInfo) {
  database.asked(args.town);
  const within = consortium(database, args.within, true);
  const { rows } = reachOf(database, args.town, String(info.path.key), [within]);
  return rows.branches
    .filter((row) => row.shelfCount >= (args.atLeast ?? 0) && (!within || within.ids.has(row.id)))
    .sort(compareBy(['opened', 'id']));
}

function genres(
  database: Database,
  args: { readonly filter?: { readonly name?: string | null } | null },
  info: GraphQLResolveInfo,
) {
  const { rows } = reachOf(database, null, String(info.path.key));
  const name = args.filter?.name;
  const copies = rows.books.map((book) => book.genre).filter((genre) => genre !== null);
  return genresOf([...rows.genres, ...copies].filter((genre) => name == null || genre.name.includes(name)));
}
