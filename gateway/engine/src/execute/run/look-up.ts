import { refuse } from '../../errors.ts';
import { describe, violation, within, type Violation } from '../check/violation.ts';
import type { CompiledLookup } from '../compile/compiled-plan.ts';
import { state, type SourceState } from '../coverage/source-state.ts';
import type { ErrorTree } from '../errors/error-tree.ts';
import { isObject } from '../check/row.ts';
import type { Execution } from '../execution.ts';
import { ineligible } from '../prepare/eligible.ts';
import type { Arrived } from '../request/arrived.ts';
import { shapeRunOf } from '../shape/shape-run.ts';
import type { PendingLookup } from '../shape/shape.ts';
import { followMove, isMoved } from './moved-row.ts';

/** Look-up → id → everyone who waits for that row. */
type Waiting = Map<number, Map<string, PendingLookup[]>>;

/** A look-up one owner is asked, with the ids. */
export interface AskedLookups {
  readonly lookup: CompiledLookup;
  readonly ids: ReadonlyMap<string, readonly PendingLookup[]>;
}

/**
 * Takes the references that wait, by owner, ids deduplicated (promise 6). Whoever cannot be asked, or is not to be, is left out:
 * who waits for it keeps what it has, null and UNREACHABLE.
 */
export function lookupsByOwner<Context>(
  execution: Execution<Context>,
): ReadonlyMap<string, readonly AskedLookups[]> {
  const { environment, wish } = execution;
  const owners = byOwner(execution.pending.splice(0));
  refuseTooManyLookups(owners, environment.limits.maxRows);
  const asked = new Map<string, readonly AskedLookups[]>();
  for (const [owner, waiting] of owners) {
    if (wish.from && !wish.from.has(owner)) continue;
    const lookups = askableOf(execution, owner, waiting);
    if (lookups.length > 0) asked.set(owner, lookups);
  }
  return asked;
}

function byOwner(pending: readonly PendingLookup[]): Map<string, Waiting> {
  const owners = new Map<string, Waiting>();
  for (const one of pending) {
    const waiting = getOr(owners, one.owner, (): Waiting => new Map());
    const ids = getOr(waiting, one.lookup, () => new Map<string, PendingLookup[]>());
    getOr(ids, one.id, (): PendingLookup[] => []).push(one);
  }
  return owners;
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function refuseTooManyLookups(owners: ReadonlyMap<string, Waiting>, maxRows: number): void {
  let count = 0;
  for (const waiting of owners.values()) for (const ids of waiting.values()) count += ids.size;
  if (count > maxRows)
    throw refuse('LIMIT_ROWS', `expected references to at most ${maxRows} rows, got ${count}`);
}

function askableOf<Context>(
  execution: Execution<Context>,
  owner: string,
  waiting: Waiting,
): readonly AskedLookups[] {
  const shard = execution.environment.supergraph.shards.get(owner);
  if (!shard) return [];
  return [...waiting].flatMap(([index, ids]) => {
    const lookup = execution.compiled.lookups[index] as CompiledLookup;
    const why = ineligible(execution, shard, { variables: lookup.node.variables, supports: lookup.supports });
    if (why) outOfReach(execution, owner, why, ids);
    return why ? [] : [{ lookup, ids }];
  });
}

/** Writes an owner's answer to all who wait for it. */
export function fillLookups<Context>(
  execution: Execution<Context>,
  owner: string,
  asked: readonly AskedLookups[],
  arrived: Arrived,
): void {
  const key = (lookup: CompiledLookup) => execution.compiled.documents.lookupKey(lookup.node.index);
  const data = arrived.ok ? arrived.data : null;
  const wrong = data
    ? asked
        .map(({ lookup, ids }) => checkEntities(execution, lookup, data[key(lookup)], ids.size, owner))
        .find((found) => found !== null)
    : null;
  if (!arrived.ok || !data || wrong) {
    const source = arrived.ok
      ? wrong
        ? state('INVALID', describe(wrong), arrived.durationMs)
        : state('FAILED', arrived.requestErrors[0]?.message ?? null, arrived.durationMs)
      : arrived.source;
    for (const { ids } of asked) outOfReach(execution, owner, source, ids);
    return;
  }
  execution.coverage.note(owner, state('OK', null, arrived.durationMs));
  for (const { lookup, ids } of asked) {
    const errors = arrived.errors?.children.get(key(lookup));
    const entities = data[key(lookup)] as readonly unknown[];
    let index = 0;
    for (const waiters of ids.values()) {
      for (const waiter of waiters)
        fill(execution, lookup, owner, waiter, entities[index], errors?.children.get(index));
      index++;
    }
  }
}

function checkEntities<Context>(
  { compiled }: Execution<Context>,
  lookup: CompiledLookup,
  value: unknown,
  count: number,
  owner: string,
): Violation | null {
  if (!Array.isArray(value) || value.length !== count)
    return within('_entities', violation(`expected a list of ${count}`));
  for (const [index, entity] of value.entries()) {
    if (entity === null || isMoved(compiled, entity)) continue;
    const ofType = isObject(entity) && entity['__typename'] === lookup.node.typeName;
    const wrong = ofType ? lookup.check(entity, owner) : violation(`expected a ${lookup.node.typeName}`);
    if (wrong) return within('_entities', within(index, wrong));
  }
  return null;
}

/** Writes one answer into everyone who waits for it. */
function fill<Context>(
  execution: Execution<Context>,
  lookup: CompiledLookup,
  owner: string,
  waiter: PendingLookup,
  given: unknown,
  errors: ErrorTree | undefined,
): void {
  const { target, key, resolutionKeys, path, id, formerId = id } = waiter;
  const moved = isMoved(execution.compiled, given);
  if (moved && followMove(execution, lookup, waiter, given)) return;
  const entity = moved ? null : given;
  const run = shapeRunOf(execution, owner);
  if (entity === null && errors) execution.sink.below(errors, path, owner);
  const resolution =
    entity === null ? (errors ? 'UNREACHABLE' : 'NOT_AVAILABLE') : resolutionOf(lookup, entity, formerId);
  if (key !== null && entity !== null) target[key] = lookup.shape(entity, run, path, errors);
  for (const resolutionKey of resolutionKeys) target[resolutionKey] = resolution;
}

function resolutionOf(lookup: CompiledLookup, entity: unknown, id: string): string {
  const { node } = lookup;
  const row = node.value.kind === 'COMPOSITE' ? node.value.rows[0] : undefined;
  const own = (entity as Readonly<Record<string, unknown>>)[row?.keys[node.key] ?? node.key];
  return own === id ? 'RESOLVED' : 'MOVED';
}

/** A reference out of reach is data, not an error: coverage says so. STRICT makes it one error per owner. */
function outOfReach<Context>(
  execution: Execution<Context>,
  owner: string,
  source: SourceState,
  ids: ReadonlyMap<string, readonly PendingLookup[]>,
): void {
  execution.coverage.note(owner, source);
  const [first] = [...ids.values()].flat();
  if (source.status === 'INVALID')
    execution.sink.add(
      'SHARD_CONTRACT_VIOLATION',
      `the answer of ${owner} was discarded: ${source.message ?? ''}`,
      first?.path,
      owner,
    );
  if (execution.wish.strict)
    execution.sink.add(
      'INCOMPLETE',
      `expected the answer of every shard; missing: ${owner}`,
      first?.path,
      owner,
    );
}
