import { isObject } from '../check/row.ts';
import { describe, violation } from '../check/violation.ts';
import { state } from '../coverage/source-state.ts';
import type { Execution } from '../execution.ts';
import { closeRun } from '../prepare/close-run.ts';
import { prepareNested, priceNested, type NestedRun } from '../prepare/nested-run.ts';
import { ownVariables } from '../prepare/own-variables.ts';
import type { Arrived } from '../request/arrived.ts';
import type { PendingNested } from '../shape/shape.ts';
import type { FieldAnswer } from './field-answer.ts';
import { finishMerged } from './finish-scatter.ts';
import { representations } from './representations.ts';
import { runClosures } from './run-closures.ts';

/** One nested field, with the rows that wait for it. */
export interface AskedNested {
  readonly run: NestedRun;
  /** Key of a row → everyone who waits for its field. */
  readonly waiting: ReadonlyMap<string, readonly PendingNested[]>;
}

/** Takes the nested fields that wait. Refuses the operation where there are more rows around them than it was admitted for, and too many. */
export async function nestedToFollow<Context>(
  execution: Execution<Context>,
): Promise<readonly AskedNested[]> {
  if (execution.pendingNested.length === 0) return [];
  execution.nestedRuns ??= await openNested(execution);
  const waiting = new Map<number, Map<string, PendingNested[]>>();
  for (const one of execution.pendingNested.splice(0)) {
    const rows = waiting.get(one.nested) ?? new Map<string, PendingNested[]>();
    waiting.set(one.nested, rows);
    const same = rows.get(one.id);
    if (same) same.push(one);
    else rows.set(one.id, [one]);
  }
  const runs = execution.nestedRuns;
  return [...waiting].flatMap(([index, rows]) => {
    const run = runs[index];
    if (!run) return [];
    const more = rows.size - run.admitted;
    if (more > 0) execution.account.admit(priceNested(run, more));
    run.admitted = Math.max(0, -more);
    return [{ run, waiting: rows }];
  });
}

/** After a write: nothing of what follows was prepared before it. */
async function openNested<Context>(execution: Execution<Context>): Promise<readonly NestedRun[]> {
  const runs = prepareNested(execution);
  const outcomes = await runClosures(execution, runs);
  return runs.map((run) => closeRun(execution, run, outcomes));
}

/** What a shard is given: the keys of all rows, its own and those of others, and the field's own variables. */
export function askedNested<Context>(
  execution: Execution<Context>,
  { run, waiting }: AskedNested,
  shard: string,
): Readonly<Record<string, unknown>> {
  const { node } = run.root;
  return {
    ...ownVariables(execution, run, shard),
    [execution.compiled.documents.nestedKey(node.index)]: representations(node, [...waiting.keys()]),
  };
}

/** Merges what the shards have for each row, and writes it to all who wait for it. */
export function finishNested<Context>(
  execution: Execution<Context>,
  { run, waiting }: AskedNested,
  arrived: ReadonlyMap<string, Arrived>,
): void {
  const read = entityReader(execution, run, waiting.size);
  let index = 0;
  for (const [id, waiters] of waiting) {
    const at = index++;
    for (const { target, key, path } of waiters) {
      if (!path) throw new TypeError('a nested field without a path');
      const answerOf = (shard: string) => read(arrived.get(shard), at, id);
      target[key] = finishMerged(execution, run, answerOf, path);
    }
  }
}

/** Takes the field of row number `index` out of a shard's answer. */
function entityReader<Context>({ compiled }: Execution<Context>, { root }: NestedRun, count: number) {
  const { node } = root;
  const { documents } = compiled;
  const key = documents.nestedKey(node.index);
  return (arrived: Arrived | undefined, index: number, id: string): FieldAnswer | undefined => {
    if (!arrived?.ok) return arrived;
    const { durationMs, requestErrors } = arrived;
    const answer = { ok: true, errors: undefined, value: null, failures: requestErrors, durationMs } as const;
    if (arrived.data === null) return answer;
    const wrong = (message: string): FieldAnswer => ({
      ok: false,
      source: state('INVALID', describe(violation(message)), durationMs),
    });
    const entities = arrived.data[key];
    if (!Array.isArray(entities) || entities.length !== count)
      return wrong(`_entities: expected a list of ${count}`);
    const entity: unknown = entities[index];
    const errors = arrived.errors?.children.get(key)?.children.get(index);
    if (entity === null && errors) return { ...answer, errors };
    if (entity === null)
      return { ok: false, source: state('FAILED', 'it does not know the row', durationMs) };
    if (!isObject(entity) || entity['__typename'] !== node.typeName || entity[documents.parentKey] !== id)
      return wrong(`_entities: expected the ${node.typeName} it was asked for`);
    return {
      ...answer,
      value: entity[node.responseKey],
      errors: errors?.children.get(node.responseKey),
      failures: [...requestErrors, ...(errors?.errors ?? [])],
    };
  };
}
