import type { Database } from './database.ts';
import { townOf, type Rows } from './rows.ts';
import { toyError } from './toy-error.ts';

export interface ConsortiumFilter {
  readonly lead: string;
  readonly chained?: boolean | null;
  readonly lasting?: boolean | null;
  /** Given by the gateway; a server that is not given it looks for itself. */
  readonly branches?: readonly string[] | null;
}

export interface SequelFilter {
  readonly of: string;
  readonly books?: readonly string[] | null;
}

/** What a closure came to. */
export interface Closed {
  readonly ids: ReadonlySet<string>;
  /** Towns missing in a round. */
  readonly missing: ReadonlySet<string>;
  /** Towns that own an id; null where all may have something. */
  readonly owners: ReadonlySet<string> | null;
}

export interface Edge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

const MOST_ROUNDS = 6;

/** Query.joins */
export function joinEdges(rows: Rows, to: readonly string[], lasting: boolean | null | undefined) {
  return rows.branches
    .flatMap((branch) =>
      branch.joins.map((join, index) => ({ id: `${branch.id}#${index}`, from: branch.id, ...join })),
    )
    .filter((edge) => to.includes(edge.to) && (lasting == null || edge.lasting === lasting))
    .sort(byId);
}

/** Query.sequels */
export function sequelEdges(rows: Rows, to: readonly string[]): readonly Edge[] {
  return rows.books
    .flatMap((book) =>
      book.sequelOf?.id == null ? [] : [{ id: `${book.id}#`, from: book.id, to: book.sequelOf.id }],
    )
    .filter((edge) => to.includes(edge.to))
    .sort(byId);
}

/** The branches of a consortium; null where none is asked for. `own`: it speaks of the branches that are listed. */
export function consortium(
  database: Database,
  filter: ConsortiumFilter | null | undefined,
  own: boolean,
): Closed | null {
  if (!filter) return null;
  if (filter.branches) return given(filter.branches);
  const found = closure(database, filter.lead, filter.chained === true, (rows, to) =>
    joinEdges(rows, to, filter.lasting),
  );
  return own ? found : { ...found, owners: null };
}

/** The books of a series; null where none is asked for. */
export function series(database: Database, filter: SequelFilter | null | undefined): Closed | null {
  if (!filter) return null;
  return filter.books ? given(filter.books) : closure(database, filter.of, true, sequelEdges);
}

function given(ids: readonly string[]): Closed {
  return { ids: new Set(ids), missing: new Set(), owners: null };
}

/** All ids that lead to the start, one step further with every round. */
function closure(
  database: Database,
  start: string,
  goesOn: boolean,
  edgesOf: (rows: Rows, to: readonly string[]) => readonly Edge[],
): Closed {
  const steps = new Map<string, number>();
  const missing = new Set<string>();
  let frontier = [start];
  const asked = new Set(frontier);
  for (let round = 1; frontier.length > 0; round++) {
    if (round > MOST_ROUNDS) throw toyError('LIMIT_CLOSURE', `more than ${MOST_ROUNDS} rounds`);
    const absent = database.missingInRound(round);
    if (absent.length === database.towns.length) throw toyError('SHARD_UNREACHABLE', 'no town answers');
    absent.forEach((town) => missing.add(town));
    const rows = database.rowsIn(database.towns.filter((town) => !absent.includes(town)));
    for (const { from } of edgesOf(rows, frontier)) if (!steps.has(from)) steps.set(from, round);
    frontier = goesOn ? [...steps.keys()].filter((id) => !asked.has(id)) : [];
    frontier.forEach((id) => asked.add(id));
  }
  const ids = new Set(steps.keys());
  return { ids, missing, owners: new Set([...ids].map(townOf)) };
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
