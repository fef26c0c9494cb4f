import { isLeafType, getNamedType, type GraphQLObjectType } from 'graphql';
import type { HiddenField, Reference, RowOutput, RowSelection } from '../row-selection.ts';
import type { CollectedFields } from './collect-fields.ts';
import { upstreamField } from './upstream-field.ts';

/** A row selection while it grows: what the client sees, what only the engine reads, and the upstream text of both. */
export class RowDraft {
  readonly outputs: RowOutput[] = [];
  readonly hidden: HiddenField[] = [];
  readonly references: Reference[] = [];
  /** Fields of the upstream selection, as text. */
  readonly fields: string[] = [];
  readonly #type: GraphQLObjectType;
  readonly #prefix: string;
  readonly #plain: ReadonlyMap<string, string>;

  /** `apart`: rows of other types may stand in the same place. */
  constructor(type: GraphQLObjectType, collected: CollectedFields, prefix: string, apart: boolean) {
    this.#type = type;
    this.#prefix = apart ? `${prefix}${type.name}_` : prefix;
    this.#plain = plainLeaves(type, collected);
  }

  /** Upstream key of a plain leaf field: the client's own where there is one, else a hidden one. */
  need(name: string): string {
    const own = this.#plain.get(name);
    if (own !== undefined) return own;
    const upstreamKey = this.hiddenKey(name);
    if (!this.hidden.some((field) => field.upstreamKey === upstreamKey)) {
      this.hidden.push({ upstreamKey, type: String(this.#type.getFields()[name]?.type) });
      this.fields.push(upstreamField(upstreamKey, name, '', ''));
    }
    return upstreamKey;
  }

  hiddenKey(name: string): string {
    return `${this.#prefix}${name}`;
  }

  finish(ownerKey: string | null, keys: Readonly<Record<string, string>>): RowSelection {
    const { outputs, hidden, references } = this;
    return Object.freeze({ typeName: this.#type.name, ownerKey, keys, outputs, hidden, references });
  }
}

/** Field name → response key of the leaf fields the client asks for without arguments. */
function plainLeaves(type: GraphQLObjectType, collected: CollectedFields): Map<string, string> {
  const keys = new Map<string, string>();
  for (const [key, [node]] of collected) {
    const field = type.getFields()[node.name.value];
    if (field && isLeafType(getNamedType(field.type)) && (node.arguments?.length ?? 0) === 0)
      keys.set(field.name, key);
  }
  return keys;
}
