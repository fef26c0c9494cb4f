import { setTimeout as sleep } from 'node:timers/promises';

/** What a region said in the end about one wish, after however many tries. */
export type Verdict =
  | { readonly kind: 'WRITTEN'; readonly id: string; readonly revision: number }
  | { readonly kind: 'REFUSED' };

export interface WriterOptions {
  readonly url: string;
  readonly authorization: string;
  /** 0 to 1, from a generator with a seed. */
  readonly random: () => number;
  /** Share of requests whose connection is cut before the answer. */
  readonly cut: number;
  /** How long to go on trying. */
  readonly patienceMs: number;
}

interface Payload {
  readonly revision: number | null;
  readonly conflict: { readonly revision: number } | null;
  readonly problems: readonly unknown[];
  readonly conference: { readonly id: string } | null;
}

/** A client that does not give up: it sends the same request with the same key until it knows what became of it. */
export async function insist(options: WriterOptions, query: string, variables: object): Promise<Verdict> {
  const until = performance.now() + options.patienceMs;
  while (performance.now() < until) {
    const payload = await attempt(options, query, variables);
    if (payload?.revision != null && payload.conference)
      return { kind: 'WRITTEN', id: payload.conference.id, revision: payload.revision };
    if (payload && (payload.conflict || payload.problems.length > 0)) return { kind: 'REFUSED' };
    await sleep(20 + options.random() * 200);
  }
  throw new Error('the region did not come back in time');
}

/** One request; undefined where nobody knows what became of it. */
async function attempt(
  { url, authorization, random, cut }: WriterOptions,
  query: string,
  variables: object,
): Promise<Payload | undefined> {
  const connection = new AbortController();
  const timer = random() < cut ? setTimeout(() => connection.abort(), random() * 60) : undefined;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.any([connection.signal, AbortSignal.timeout(20_000)]),
    });
    const { data } = (await response.json()) as { data?: { written?: Payload | null } | null };
    return data?.written ?? undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
