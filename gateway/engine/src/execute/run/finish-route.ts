import { describe } from '../check/violation.ts';
import { state } from '../coverage/source-state.ts';
import type { Execution } from '../execution.ts';
import { pathTo } from '../path.ts';
import type { RouteRun } from '../prepare/route-run.ts';
import type { Arrived } from '../request/arrived.ts';
import { shapeRunOf } from '../shape/shape-run.ts';
import { tellFailure } from './tell-failure.ts';

/** The owner's answer → the routed field. A row that does not exist is null without an error; an owner that does not answer is null with one. */
export function finishRoute<Context>(
  execution: Execution<Context>,
  run: RouteRun,
  arrived: Arrived | undefined,
): unknown {
  const { node, check, shape } = run.root;
  const path = pathTo(undefined, node.responseKey);
  const { sink, coverage } = execution;
  if (run.problem) {
    sink.add(run.problem.code, run.problem.message, path);
    return null;
  }
  if (run.owner === null) return null;
  const lost = run.why ?? (arrived?.ok === false ? arrived.source : null);
  if (lost || !arrived?.ok) {
    const source = lost ?? state('UNREACHABLE');
    coverage.note(run.owner, source);
    tellFailure(execution, source, path, run.owner);
    return null;
  }
  const value = arrived.data === null ? null : arrived.data[node.responseKey];
  const wrong = check(value, run.owner);
  if (wrong) {
    const source = state('INVALID', describe(wrong), arrived.durationMs);
    coverage.note(run.owner, source);
    tellFailure(execution, source, path, run.owner);
    return null;
  }
  const errors = arrived.errors?.children.get(node.responseKey);
  for (const error of arrived.requestErrors) sink.upstream(error, path, run.owner);
  coverage.note(run.owner, state('OK', null, arrived.durationMs));
  const at = errors || execution.compiled.follows ? path : undefined;
  return shape(value, shapeRunOf(execution, run.owner), at, errors);
}
