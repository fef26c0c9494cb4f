import type { FragmentDefinitionNode } from 'graphql';
import type { Contract } from '../compose/contract.ts';
import type { FieldSelection } from './row-selection.ts';

/** What the passes of one plan share. Lives only while a plan is made. */
export interface PlanContext {
  readonly contract: Contract;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables in `@skip` and `@include`. */
  readonly flags: Readonly<Record<string, boolean>>;
  readonly maxReferenceDepth: number;
  /** What names of the engine begin with in this plan; no name of the client does. */
  readonly prefix: string;
  readonly lookups: LookupDraft[];
}

export interface LookupDraft {
  readonly typeName: string;
  readonly key: string;
  readonly text: string;
  readonly variables: ReadonlySet<string>;
  readonly value: FieldSelection;
  readonly into: Set<string>;
}

/** Where in an operation a selection stands. */
export interface Place {
  /** Response path for people: `books.edges.*.node`. */
  readonly path: string;
  /** References passed on the way here. */
  readonly depth: number;
  /** Variables of the client used so far in this request. */
  readonly uses: Set<string>;
}

/** A selection and the text that asks a shard for it. */
export interface Selected<S> {
  readonly selection: S;
  readonly text: string;
}

export function inside(place: Place, key: string): Place {
  return { ...place, path: place.path === '' ? key : `${place.path}.${key}` };
}
