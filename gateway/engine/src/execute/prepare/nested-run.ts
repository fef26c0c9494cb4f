import { addCosts, NO_COST, type Cost } from '../../cost/cost.ts';
import { priceRows } from '../../cost/price.ts';
import { weighMerged } from '../../cost/weigh-merged.ts';
import type { NestedNode } from '../../plan/nodes.ts';
import type { CompiledNested } from '../compile/compiled-plan.ts';
import type { Execution } from '../execution.ts';
import type { RootRun } from '../run/ask.ts';
import { prepareMerged, type MergedRun } from './scatter-run.ts';

/** How one nested field is asked for, whichever rows it belongs to. */
export interface NestedRun extends MergedRun<NestedNode> {
  /** Rows it was admitted for. */
  admitted: number;
}

/** Decides whom each nested field asks, before anything is sent. */
export function prepareNested<Context>(execution: Execution<Context>): readonly NestedRun[] {
  return execution.compiled.nested.map((root) => ({ ...prepareOne(execution, root), admitted: 0 }));
}

function prepareOne<Context>(execution: Execution<Context>, root: CompiledNested): MergedRun<NestedNode> {
  const run = prepareMerged(execution, root, 'NOBODY');
  const { values } = run.args;
  const given = ['after', 'last', 'before'].find(
    (name) => values[name] !== undefined && values[name] !== null,
  );
  if (!root.node.listed || given === undefined) return run;
  const message = `expected no ${given} where there may be more than one row around it: ask for one row to walk its own`;
  return { ...run, problem: { code: 'PAGE_IN_LIST', message }, page: null, asked: [], states: new Map() };
}

/** Admits as many rows around each nested field as its page and those around it allow; lists without pages count as one and are admitted when they are known. */
export function admitNested(runs: readonly NestedRun[], roots: readonly RootRun[]): Cost {
  const costs = runs.map((run) => {
    const { under } = run.root.node;
    const around = under.kind === 'NESTED' ? runs[under.index] : undefined;
    run.admitted = around ? around.admitted * pageSize(around) : rowsOf(roots, under.index);
    return priceNested(run, run.admitted);
  });
  return addCosts(costs);
}

/** What it costs to ask for a nested field of so many rows: rows times rows around them times shards (promise 10). */
export function priceNested(run: NestedRun, parents: number): Cost {
  if (run.problem || run.closed?.failed || parents === 0) return NO_COST;
  const one = priceRows(weighMerged(run.root.node.value), pageSize(run), run.asked.length);
  return { total: one.total * parents, rows: one.rows * parents };
}

function pageSize({ page, root }: MergedRun): number {
  return page && root.readPage ? page.size : 0;
}

function rowsOf(roots: readonly RootRun[], index: number): number {
  const run = roots.find(({ root }) => root.node.index === index);
  return run?.kind === 'SCATTER' && run.page ? run.page.size : 1;
}
