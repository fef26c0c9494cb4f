import { parse, validate } from 'graphql';
import type { Shard } from '../../compose/supergraph.ts';
import type { UpstreamDocument } from './compiled-plan.ts';

/**
 * Can this shard be asked this? By validating the upstream document against its own schema, once per plan and shard:
 * a shard that lacks something is left out of what asks for it, and of nothing else (promise 8).
 */
export function supports(document: () => UpstreamDocument): (shard: Shard) => boolean {
  const known = new WeakMap<Shard, boolean>();
  return (shard) => {
    if (shard.conforms) return true;
    let answer = known.get(shard);
    if (answer === undefined) known.set(shard, (answer = isValid(shard, document().text)));
    return answer;
  };
}

function isValid(shard: Shard, text: string): boolean {
  return (
    shard.schema !== null &&
    validate(shard.schema, parse(text, { noLocation: true }), undefined, { maxErrors: 1 }).length === 0
  );
}
