import { ORDER_VERSION } from '@verbund/schema';
import {
  rowsOf,
  townOf,
  type BookRow,
  type BranchRow,
  type GenreRow,
  type Link,
  type LoanRow,
  type Row,
  type Rows,
} from './rows.ts';
import { toyError } from './toy-error.ts';
import { ownerInTowns } from './towns.ts';

/** What a database knows besides its rows. */
export interface DatabaseOptions {
  readonly rows: Rows;
  /** Codes of all towns in the federation, in the order of coverage. */
  readonly towns: readonly string[];
  /** Towns out of reach: their rows are in no list, and nothing leads to them. Only the oracle of a partial answer has any. */
  readonly silent?: ReadonlySet<string>;
  /** Towns whose part of one root field (by response key) was lost to an error. Only the oracle of a partial answer has any. */
  readonly lost?: ReadonlyMap<string, ReadonlySet<string>>;
  /** The town whose rows these are, where they are those of one: it answers for rows of others what it has for them. */
  readonly town?: string;
  /** Does a town miss this round of a closure, counted from one? Only the oracle of a partial answer knows. */
  readonly missesRound?: (town: string, round: number) => boolean;
}

/**
 * The rows one toy server answers from. All rows: the one database, the oracle. The rows of one town: a shard.
 * Writes replace rows, so that the rows given stay as they were.
 */
export class Database {
  readonly towns: readonly string[];
  readonly silent: ReadonlySet<string>;
  readonly town: string | null;
  readonly orderVersion = ORDER_VERSION;
  readonly #missesRound: (town: string, round: number) => boolean;
  readonly #known: ReadonlySet<string>;
  readonly #lost: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #all: Rows;
  readonly #byId = new Map<string, Row>();

  constructor(options: DatabaseOptions) {
    this.towns = options.towns;
    this.silent = options.silent ?? new Set();
    this.town = options.town ?? null;
    this.#missesRound = options.missesRound ?? (() => false);
    this.#lost = options.lost ?? new Map();
    this.#known = new Set(options.towns);
    this.#all = options.rows;
    for (const row of [...options.rows.books, ...options.rows.branches, ...options.rows.loans])
      this.#index(row);
  }

  /** Rows of these towns, as they are now. */
  rowsIn(towns: readonly string[]): Rows {
    const rows = rowsOf(this.#all, new Set(towns));
    const now = <R extends Row>(list: readonly R[]) => list.map((row) => this.#byId.get(row.id) as R);
    return {
      books: now(rows.books),
      branches: now(rows.branches),
      loans: now(rows.loans),
      genres: rows.genres,
    };
  }

  /** Towns a scatter field asks. Throws REGION_UNKNOWN where a named town is not in the federation. */
  asked(named: readonly string[] | null | undefined): readonly string[] {
    if (named == null) return this.towns;
    for (const town of named)
      if (!this.#known.has(town)) throw toyError('REGION_UNKNOWN', `no town ${town} in this federation`);
    return this.towns.filter((town) => named.includes(town));
  }

  /** Towns asked that are not in the answer of this root field. */
  missing(named: readonly string[] | null | undefined, responseKey: string): ReadonlySet<string> {
    const lost = this.#lost.get(responseKey);
    return new Set(this.asked(named).filter((town) => this.silent.has(town) || lost?.has(town)));
  }

  /** Towns that do not answer a round of a closure. */
  missingInRound(round: number): readonly string[] {
    return this.towns.filter((town) => this.silent.has(town) || this.#missesRound(town, round));
  }

  /** Is this id one of another town than the one whose rows these are? */
  isForeign(typeName: string, id: string): boolean {
    const owner = ownerInTowns(this.#known, typeName, id);
    return this.town !== null && 'shard' in owner && owner.shard !== this.town;
  }

  /** Is this town in reach, but its part of this root field lost? */
  isLost(town: string, responseKey: string): boolean {
    return !this.silent.has(town) && (this.#lost.get(responseKey)?.has(town) ?? false);
  }

  /** A routed read. Throws ID_INVALID, REGION_UNKNOWN or SHARD_UNREACHABLE; null where there is no such row. */
  read(typeName: 'Book' | 'Branch' | 'Loan' | null, id: string): Row | null {
    this.#owner(typeName, id);
    return this.find(typeName, id);
  }

  /** A routed read of a genre, by its code. */
  readGenre(code: string): GenreRow | null {
    this.#owner('Genre', code);
    return this.#all.genres.find((genre) => genre.code === code) ?? null;
  }

  /** The row of this id or former id among the rows here, whoever else may have one. */
  find(typeName: string | null, id: string): Row | null {
    const row = this.#byId.get(id) ?? null;
    return row && (typeName === null || row.__typename === typeName) ? row : null;
  }

  /** The row a link leads to, null where it leads nowhere. */
  follow(typeName: 'Book' | 'Branch', id: string | null): BookRow | BranchRow | null {
    if (id === null || this.silent.has(townOf(id))) return null;
    return this.find(typeName, id) as BookRow | BranchRow | null;
  }

  /** How far a link leads. */
  resolution(
    typeName: 'Book' | 'Branch',
    link: Link,
  ): 'RESOLVED' | 'UNREACHABLE' | 'NOT_AVAILABLE' | 'MOVED' {
    if (link.id === null || 'error' in ownerInTowns(this.#known, typeName, link.id)) return 'NOT_AVAILABLE';
    if (this.silent.has(townOf(link.id))) return 'UNREACHABLE';
    const row = this.find(typeName, link.id);
    if (!row) return 'NOT_AVAILABLE';
    return row.id === link.id ? 'RESOLVED' : 'MOVED';
  }

  /** Changes a row; null where there is none. */
  write<R extends BookRow | LoanRow>(typeName: R['__typename'], id: string, change: (row: R) => R): R | null {
    const row = this.read(typeName, id) as R | null;
    if (!row) return null;
    const next = change(row);
    this.#index(next);
    return next;
  }

  #index(row: Row): void {
    this.#byId.set(row.id, row);
    for (const former of row.formerIds ?? []) this.#byId.set(former, row);
  }

  #owner(typeName: string | null, id: string): void {
    const owner = ownerInTowns(this.#known, typeName, id);
    if ('error' in owner) throw toyError(owner.error, owner.message);
    if (this.silent.has(owner.shard)) throw toyError('SHARD_UNREACHABLE', `${owner.shard} does not answer`);
  }
}
