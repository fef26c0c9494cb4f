import type { CompiledLookup, CompiledPlan } from '../compile/compiled-plan.ts';
import { isObject } from '../check/row.ts';
import type { Execution } from '../execution.ts';
import type { PendingLookup } from '../shape/shape.ts';

/** What is left of a row that is now under another id. */
export function isMoved(
  { moves }: CompiledPlan,
  entity: unknown,
): entity is Readonly<Record<string, unknown>> {
  return isObject(entity) && moves.has(String(entity['__typename']));
}

/** Asks in the next round for the row under its new id. False where nobody has it, or where that would be the second time. */
export function followMove<Context>(
  { compiled, environment, pending }: Execution<Context>,
  { node }: CompiledLookup,
  waiter: PendingLookup,
  moved: Readonly<Record<string, unknown>>,
): boolean {
  const id = moved[compiled.documents.movedKey];
  if (typeof id !== 'string' || waiter.formerId !== undefined) return false;
  const owner = environment.protocol.ownerOf(node.typeName, id);
  if ('error' in owner) return false;
  pending.push({ ...waiter, owner: owner.shard, id, formerId: waiter.id });
  return true;
}
