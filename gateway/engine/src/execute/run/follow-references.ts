import type { Execution } from '../execution.ts';
import type { Arrived } from '../request/arrived.ts';
import { send } from '../request/send.ts';
import { upstreamVariables } from '../request/upstream-variables.ts';
import { fillLookups, lookupsByOwner, type AskedLookups } from './look-up.ts';
import { representations } from './representations.ts';
import { askedNested, finishNested, nestedToFollow, type AskedNested } from './follow-nested.ts';

/**
 * Asks for what the answer so far leads to: rows it refers to, at their owners, and nested fields of its rows, at all shards. In rounds, as what comes may lead
 * on; one request per shard and round, however many rows wait for it (promise 6).
 */
export async function followReferences<Context>(execution: Execution<Context>): Promise<void> {
  const { maxReferenceDepth, maxNestingDepth } = execution.environment.limits;
  const first = execution.compiled.entities.length > 0 ? 1 : 0;
  // A row that has moved takes a round more.
  const depth = maxReferenceDepth * (execution.compiled.moves.size > 0 ? 2 : 1);
  for (let round = 0; round < first + depth + maxNestingDepth; round++) {
    if (execution.pending.length === 0 && execution.pendingNested.length === 0) return;
    const nested = await nestedToFollow(execution);
    const lookups = lookupsByOwner(execution);
    execution.trace?.nextRound();
    const arrived = await askAll(execution, lookups, nested);
    for (const [owner, asked] of lookups) {
      const answer = arrived.get(owner);
      if (answer) fillLookups(execution, owner, asked, answer);
    }
    for (const one of nested) finishNested(execution, one, arrived);
  }
}

async function askAll<Context>(
  execution: Execution<Context>,
  lookups: ReadonlyMap<string, readonly AskedLookups[]>,
  nested: readonly AskedNested[],
): Promise<ReadonlyMap<string, Arrived>> {
  const arrived = new Map<string, Arrived>();
  const shards = new Set([...lookups.keys(), ...nested.flatMap(({ run }) => run.asked)]);
  await Promise.all(
    [...shards].map(async (shard) => {
      arrived.set(shard, await askOne(execution, shard, lookups.get(shard) ?? [], nested));
    }),
  );
  return arrived;
}

function askOne<Context>(
  execution: Execution<Context>,
  shard: string,
  lookups: readonly AskedLookups[],
  nested: readonly AskedNested[],
): Promise<Arrived> {
  const { documents } = execution.compiled;
  const here = nested.filter(({ run }) => run.asked.includes(shard));
  const own: Record<string, unknown> = {};
  for (const { lookup, ids } of lookups)
    own[documents.lookupKey(lookup.node.index)] = representations(lookup.node, [...ids.keys()]);
  for (const one of here) Object.assign(own, askedNested(execution, one, shard));
  const known = execution.environment.supergraph.shards.get(shard);
  const withMoves = known !== undefined && lookups.some(({ lookup }) => lookup.tellsMoves(known));
  const document = documents.follow(
    lookups.map(({ lookup }) => lookup.node.index),
    here.map(({ run }) => run.root.node.index),
    withMoves,
  );
  return send(execution, shard, document, {
    kind: 'query',
    asks: [
      ...lookups.map(({ lookup }) => lookup.node.typeName),
      ...here.map(({ run }) => run.root.node.coordinate),
    ],
    ids: lookups.reduce((total, { ids }) => total + ids.size, 0),
    variables: upstreamVariables(execution, document, own),
  });
}
