import type { GraphQLObjectType } from 'graphql';
import type { KeyField, Merge, MergedOutput, MergedSelection } from '../merged-selection.ts';
import { upstreamField } from './upstream-field.ts';

/** A merged object's selection while it grows. */
export class MergedDraft {
  readonly type: GraphQLObjectType;
  readonly outputs: MergedOutput[] = [];
  readonly merges: Merge[] = [];
  /** The key tuple, where this is a group; settled by `settleKeys`. */
  readonly keys: KeyField[] = [];
  /** Fields of the upstream selection, as text. */
  readonly fields: string[] = [];
  readonly #plain = new Map<string, number>();

  readonly #prefix: string;

  constructor(type: GraphQLObjectType, prefix: string) {
    this.type = type;
    this.#prefix = prefix;
  }

  /** Adds a merged field; returns its position. */
  add(merge: Merge, args: string, text: string): number {
    this.fields.push(upstreamField(merge.upstreamKey, merge.fieldName, args, text));
    const index = this.merges.push(merge) - 1;
    if (args === '' && !this.#plain.has(merge.fieldName)) this.#plain.set(merge.fieldName, index);
    return index;
  }

  /** Position of a field that is merged without arguments already. */
  plain(fieldName: string): number | undefined {
    return this.#plain.get(fieldName);
  }

  hiddenKey(fieldName: string): string {
    return `${this.#prefix}${fieldName}`;
  }

  /** Asks for the key tuple, under the client's keys where there are some. */
  settleKeys(by: readonly string[], selected: ReadonlyMap<string, string>): void {
    for (const fieldName of by) {
      const upstreamKey = selected.get(fieldName) ?? this.hiddenKey(fieldName);
      this.keys.push({ fieldName, upstreamKey, type: String(this.type.getFields()[fieldName]?.type) });
      this.fields.push(upstreamField(upstreamKey, fieldName, '', ''));
    }
  }

  finish(): MergedSelection {
    return Object.freeze({ typeName: this.type.name, outputs: this.outputs, merges: this.merges });
  }
}
