import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BenchMessage } from './programs/serve-bench.ts';

type Usage = Extract<BenchMessage, { kind: 'usage' }>;

/** A program of the benchmark in a process of its own. */
export interface BenchProcess {
  readonly name: string;
  readonly url: string;
  usage(): Promise<Usage>;
  stop(): void;
}

const LONGEST_START_MS = 30_000;

/**
 * Starts `programs/<program>.ts`, or a file given by its address, which then runs as Node runs it; rejects when it does not say that it is ready.
 * `execArgv` is for profiles.
 */
export async function benchProcess(
  name: string,
  program: string | URL,
  regions: string,
  execArgv: readonly string[] = [],
): Promise<BenchProcess> {
  const own = typeof program === 'string';
  const file = own ? new URL(`programs/${program}.ts`, import.meta.url) : program;
  const child = fork(fileURLToPath(file), [regions], {
    execArgv: own ? ['--import', 'tsx', ...execArgv] : [...execArgv],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const ended = once(child, 'exit').then(() =>
    Promise.reject(new Error(`${name} ended before it was ready`)),
  );
  const silent = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error(`${name} was not ready in time`)), LONGEST_START_MS).unref(),
  );
  const ready = await Promise.race([answerOf(child, 'ready'), ended, silent]);
  ended.catch(() => {});
  silent.catch(() => {});
  return {
    name,
    url: ready.url,
    async usage() {
      const answer = answerOf(child, 'usage');
      child.send('usage');
      return answer;
    },
    stop: () => child.disconnect(),
  };
}

function answerOf<Kind extends BenchMessage['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<BenchMessage, { kind: Kind }>> {
  return new Promise((resolve) => {
    const hear = (message: BenchMessage) => {
      if (message.kind !== kind) return;
      child.off('message', hear);
      resolve(message as Extract<BenchMessage, { kind: Kind }>);
    };
    child.on('message', hear);
  });
}
