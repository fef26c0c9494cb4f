import type { EntitySchema } from '@mikro-orm/core';
import type { MeasureSubject, RecordKind } from '@verbund/schema';
import type { FieldTable } from './field.ts';
import type { Problem } from './problem.ts';
import type { Parts, RecordState } from './record-state.ts';

/** Names of places by official key. */
export type PlaceNames = ReadonlyMap<string, string>;

/**
 * How one kind of record is written: everything that differs between kinds, as one table. `Content` are its columns that people write,
 * `Input` is what they send.
 */
export interface RecordWriting<Content extends object = object, Input extends object = object> {
  readonly kind: RecordKind;
  readonly entity: EntitySchema;
  /** Parts this kind has. */
  readonly parts: readonly (keyof Parts)[];
  /** What a new record begins with. */
  readonly blank: Content;
  readonly fields: FieldTable<Content, Input>;
  /** Columns with the id of a record whose name stands beside it, and the field they belong to. */
  readonly links: readonly { readonly column: string; readonly field: string }[];
  /** What may be counted of it. */
  readonly measures: readonly MeasureSubject[];
  /** Last part of the id of a new record; `random` makes it one nobody has used. */
  keyOf(content: Content, random: string): string;
  /** Columns that follow from the rest: order keys, days, what the search compares. */
  derive(state: RecordState<Content>, places: PlaceNames): object;
  /** Rules of this kind; `before` is null for a new record. Rules of all kinds are in `rules.ts`. */
  problems(before: RecordState<Content> | null, after: RecordState<Content>): readonly Problem[];
  /** The content with everything hidden that can endanger people. */
  protect(content: Content): Content;
  /** Content and parts of the next one of its kind; null where there is no such thing. */
  next(state: RecordState<Content>): Pick<RecordState<Content>, 'content' | 'parts'> | null;
}
