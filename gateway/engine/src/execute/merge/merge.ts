import type { CoverageRecord } from '../../ports/coverage.ts';
import type { ErrorSink } from '../errors/error-sink.ts';
import type { ErrorTree } from '../errors/error-tree.ts';
import type { Path } from '../path.ts';
import type { ShapeRun } from '../shape/shape.ts';
import type { PageRequest } from '../prepare/page-request.ts';
import type { ConnectionRun } from './connection-run.ts';
import type { ReadPage } from './read-page.ts';

/** What one shard contributes to one merged value; checked already. */
export interface Part {
  readonly run: ShapeRun;
  readonly value: unknown;
  readonly errors: ErrorTree | undefined;
}

/** What the merge of one root field works with. */
export interface MergeRun {
  /** A shard asked has not contributed. */
  readonly missing: readonly string[];
  readonly sink: ErrorSink;
  /** Paths are followed into rows only where somebody needs them. */
  readonly followPaths: boolean;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Of connections: what page was asked for, and the rows of each part. */
  readonly page: PageRequest | null;
  readonly pages: readonly ReadPage[];
  /** The shards were asked otherwise than the client has asked, so that their cursors are not the client's. */
  readonly ownCursors: boolean;
  /** Of connections, while one is merged: the merged page. */
  connection: ConnectionRun | null;
  /** Rows of each shard in the answer, filled by merges that count them. */
  readonly rows: Map<string, number>;
  /** The coverage record; rows must have been counted before. */
  coverage(): CoverageRecord;
}

/** A field that may not be null came out null: its parent becomes null. The error is told already. */
export const PROPAGATED: unique symbol = Symbol('null propagates');

/** Parts → the merged value, shaped for the client; or PROPAGATED. */
export type MergeField = (parts: readonly Part[], run: MergeRun, path: Path) => unknown;

/** A value the parts cannot become. */
export class MergeFault {
  readonly code: string;
  readonly message: string;

  constructor(code: string, message: string) {
    this.code = code;
    this.message = message;
  }
}

/** The same field of each part. */
export function partsAt(parts: readonly Part[], key: string | number): Part[] {
  return parts.map((part) => ({
    run: part.run,
    value: (part.value as Readonly<Record<string | number, unknown>>)[key],
    errors: part.errors?.children.get(key),
  }));
}

/** Ends the merge of one field: a fault becomes an error; a null that is not allowed propagates (GraphQL specification, "Handling Field Errors"). */
export function settle(
  value: unknown,
  nonNull: boolean,
  coordinate: string,
  run: MergeRun,
  path: Path,
): unknown {
  let told = value === PROPAGATED;
  let settled = told ? null : value;
  if (value instanceof MergeFault) {
    run.sink.add(value.code, value.message, path);
    told = true;
    settled = null;
  }
  if (settled !== null || !nonNull) return settled;
  if (!told)
    run.sink.add('INTERNAL_SERVER_ERROR', `Cannot return null for non-nullable field ${coordinate}.`, path);
  return PROPAGATED;
}
