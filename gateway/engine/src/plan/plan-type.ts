import type { PlanNode } from './nodes.ts';

/** How one operation is answered. Plain and frozen; the same for every request with the same flags. */
export interface Plan {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly operationName: string | null;
  readonly root: PlanNode;
  /** The keys of `data`, in the client's order. */
  readonly responseKeys: readonly string[];
  /** What names of the engine begin with. */
  readonly prefix: string;
  /** Name → definition (`$id: ID!`) of each variable of the client, as sent upstream. */
  readonly variables: Readonly<Record<string, VariableText>>;
  /** The arguments of `@answer`, as the client wrote them; evaluated per request. */
  readonly hasAnswer: boolean;
}

export interface VariableText {
  readonly definition: string;
  /** Name of its innermost type. */
  readonly typeName: string;
}
