import type { Explanation } from '@verbund/engine';

/** An explanation of the engine in the words of the contract: there a shard is called a region. Times in whole milliseconds. */
export function contractExplanation({
  plan,
  fields,
  requests,
  durationMs,
}: Explanation): Readonly<Record<string, unknown>> {
  return {
    plan,
    fields: fields.map(({ field, asked, pruned }) => ({
      field,
      asked,
      pruned: pruned.map(({ shard, why }) => ({ region: shard, why })),
    })),
    requests: requests.map(({ shard, startedMs, durationMs: took, ...rest }) => ({
      region: shard,
      ...rest,
      startedMs: Math.round(startedMs),
      durationMs: Math.round(took),
    })),
    durationMs: Math.round(durationMs),
  };
}
