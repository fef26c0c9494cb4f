import type { FieldSelection, RowSelection } from '../plan/row-selection.ts';
import { ASSUMED_LENGTH } from './cost.ts';

/**
 * Values in one field of a row: 1 for a leaf, for an object itself and everything selected on it, the heaviest type where there are several.
 * A list multiplies what is in it, and a list in a list again. References weigh twice: what the shard says, and what the owner may be asked.
 */
export function weighField(selection: FieldSelection): number {
  const inside = selection.kind === 'LEAF' ? 1 : Math.max(1, ...selection.rows.map((row) => weighRow(row)));
  return inside * ASSUMED_LENGTH ** listsIn(selection.type);
}

/** One row: itself, its outputs and its references. */
function weighRow(row: RowSelection): number {
  const fields = row.outputs.map((output) => (output.kind === 'FIELD' ? weighField(output.value) : 1));
  const references = row.references.map(({ value }) => 2 * weighField(value));
  return 1 + sum(fields) + sum(references);
}

/** How many lists a type is wrapped in: 2 for `[[Int!]]`. */
function listsIn(type: string): number {
  return type.split('[').length - 1;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
