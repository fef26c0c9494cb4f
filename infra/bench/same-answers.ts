import { request } from 'undici';
import type { BenchProcess } from './bench-process.ts';
import type { BenchOperation } from './subject/operations.ts';

/** Throws unless all servers answer the same data to a sample of the requests: only then may their speeds be compared. */
export async function sameAnswers(
  servers: readonly BenchProcess[],
  operations: readonly BenchOperation[],
): Promise<void> {
  for (const { name, bodies } of operations) {
    for (const body of [bodies[0], bodies[bodies.length >> 1], bodies.at(-1)]) {
      const answers = await Promise.all(servers.map(({ url }) => dataOf(url, body as string)));
      const odd = answers.findIndex((answer) => answer !== answers[0]);
      if (odd >= 0)
        throw new Error(
          `${servers[odd]?.name} answers ${name} differently:\n${answers[odd]?.slice(0, 500)}\n${answers[0]?.slice(0, 500)}`,
        );
    }
  }
}

async function dataOf(url: string, body: string): Promise<string> {
  const response = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { data, errors } = (await response.body.json()) as { data: unknown; errors?: unknown };
  return JSON.stringify(errors ? { errors } : data);
}
