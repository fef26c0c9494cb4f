import type { CompiledPlan } from '../execute/compile/compiled-plan.ts';
import type { RouteRun } from '../execute/prepare/route-run.ts';
import type { ScatterRun } from '../execute/prepare/scatter-run.ts';
import { addCosts, type Cost } from './cost.ts';
import { weighLocal } from './weigh-local.ts';
import { weighMerged, type Weight } from './weigh-merged.ts';
import { weighField } from './weigh-rows.ts';

const weights = new WeakMap<object, Weight>();

/** The price of an operation whose root fields know whom they ask and for which page: values times rows times shards. */
export function priceOperation(compiled: CompiledPlan, runs: readonly (ScatterRun | RouteRun)[]): Cost {
  const { local, apiSchema } = compiled;
  const here = local
    ? [
        {
          total: once(local, () => ({ once: weighLocal(apiSchema, local.document), perRow: 0 })).once,
          rows: 0,
        },
      ]
    : [];
  return addCosts([...runs.map(priceRun), ...here]);
}

function priceRun(run: ScatterRun | RouteRun): Cost {
  if (run.kind === 'ROUTE') {
    const { node } = run.root;
    const isAsked = run.owner !== null && run.why === null;
    return {
      total: isAsked ? once(node, () => ({ once: weighField(node.value), perRow: 0 })).once : 0,
      rows: 1,
    };
  }
  const { node, readPage } = run.root;
  const weight = once(node, () => weighMerged(node.value));
  const rows = run.page && readPage ? run.page.size : 0;
  return priceRows(weight, rows, run.asked.length);
}

/** `rows` of a page, each of `weight`, asked of that many shards. A field without a page counts as one row. */
export function priceRows({ once: fixed, perRow }: Weight, rows: number, shards: number): Cost {
  return { total: (fixed + perRow * rows) * shards, rows: rows > 0 ? rows * shards : 1 };
}

function once(node: object, weigh: () => Weight): Weight {
  let weight = weights.get(node);
  if (!weight) weights.set(node, (weight = weigh()));
  return weight;
}
