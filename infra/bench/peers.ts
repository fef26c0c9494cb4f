import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { request } from 'undici';
import { benchProcess, type BenchProcess } from './bench-process.ts';
import { ratioTable } from './ratio-table.ts';
import { runSeries, type Load } from './run-series.ts';
import { sameAnswers } from './same-answers.ts';
import { benchOperations, type BenchOperation } from './subject/operations.ts';
import { peerOperations } from './subject/peer-operations.ts';
import { REGIONS } from './subject/rows.ts';

const HELP = `The gateway beside Apollo Gateway, Hive Gateway, three resolvers written by hand and the bare fan-out, in one run.
Gateways and two of the resolvers come from the comparison's own install: cd infra/comparison && npm ci
Options: --reps=7 --seconds=2 --connections=10 --only=list20,list100,one`;

const COMPARISON = new URL('../comparison/', import.meta.url);

const { values } = parseArgs({
  options: {
    reps: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '2' },
    connections: { type: 'string', default: '10' },
    only: { type: 'string', default: 'list20,list100,one' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else if (!existsSync(new URL('node_modules/', COMPARISON)))
  throw new Error('expected the peers in infra/comparison: cd infra/comparison && npm ci');
else await run();

async function run(): Promise<void> {
  const operations = benchOperations().filter(({ name }) => values.only.split(',').includes(name));
  const theirs = peerOperations(operations, REGIONS);
  const started: BenchProcess[] = [];
  const start = async (name: string, program: string | URL, argument: string) => {
    const one = await benchProcess(name, program, argument);
    started.push(one);
    return one;
  };
  try {
    const regions = await start('regions', 'regions', '');
    const bare = await start('bare fan-out', 'bare-fan-out', regions.url);
    const ours = [
      bare,
      await start('merging resolver', 'merging-resolver', regions.url),
      await start('gateway', 'gateway', regions.url),
    ];
    const byHand = [
      await start('Apollo by hand', new URL('bench/hand-apollo.ts', COMPARISON), regions.url),
      await start('Mercurius + jit by hand', new URL('bench/hand-mercurius.ts', COMPARISON), regions.url),
    ];
    const merging = [...ours, ...byHand];
    await sameAnswers(merging, operations);
    const peers = [
      await start('Apollo Gateway', new URL('bench/apollo.ts', COMPARISON), regions.url),
      await start('Hive Gateway', new URL('bench/hive.ts', COMPARISON), regions.url),
    ];
    for (const operation of theirs) for (const peer of peers) await mustAnswer(peer, operation);
    const connections = Number(values.connections);
    const loads = operations.flatMap((operation, index): Load[] => [
      ...merging.map((server) => ({ server, regions, operation, connections })),
      ...peers.map((server) => ({ server, regions, operation: theirs[index] ?? operation, connections })),
    ]);
    const series = await runSeries(loads, { reps: Number(values.reps), seconds: Number(values.seconds) });
    console.log(ratioTable(series));
    for (const server of [...merging, ...peers])
      console.log(`${server.name}: ${Math.round((await server.usage()).memory / 2 ** 20)} MB resident`);
  } finally {
    for (const one of started) one.stop();
  }
}

/** A peer that answers errors would be fast. */
async function mustAnswer(
  { name, url }: BenchProcess,
  { name: operation, bodies }: BenchOperation,
): Promise<void> {
  const response = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodies[1] ?? bodies[0] ?? '',
  });
  const answer = (await response.body.json()) as { data?: Record<string, unknown> | null; errors?: unknown };
  const values = Object.values(answer.data ?? {});
  if (answer.errors || values.length === 0 || values.some((value) => value === null))
    throw new Error(`${name} does not answer ${operation}: ${JSON.stringify(answer).slice(0, 300)}`);
}
