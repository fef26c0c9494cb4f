import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { request } from 'undici';
import { startCluster } from '../src/postgres/cluster.ts';
import { regionDatabase } from '../src/postgres/region-database.ts';
import { lockFolder } from '../src/process/locked-folder.ts';
import { repository } from '../src/repository.ts';
import { makeRunFolder, removeDeadRuns } from '../src/testing/run-folder.ts';
import { startChild } from '../start/child.ts';
import { housePlan } from '../start/house-plan.ts';
import { UndoStack } from '../start/undo-stack.ts';
import { benchProcess } from './bench-process.ts';
import { inTurn } from './in-turn.ts';

const HELP = `How one real region on PostgreSQL grows with its rows, asked through the gateway.
Options: --rows=10,1000,10000,100000 --connections=10 --seconds=3
\`rows\`: so many organizations, and as many projects and conferences beside; 1,000,000 at most.`;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10,1000,10000,100000' },
    connections: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
});

/** What is asked: the same text at every size. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'first page': '{ organizations(first: 20) { nodes { id name } pageInfo { endCursor } } }',
  'page with its count': '{ organizations(first: 20) { totalCount nodes { id name } } }',
  search: '{ organizations(first: 20, filter: { text: "Verein" }) { nodes { id name } } }',
  'by date': '{ conferences(first: 20, orderBy: { field: DATE }) { nodes { id title startDate } } }',
  'figure total': '{ figureTotal(measure: PARTICIPANTS) { value known of } }',
};

if (values.help) console.log(HELP);
else await run();

async function run(): Promise<void> {
  const undo = new UndoStack();
  try {
    await removeDeadRuns();
    const folder = lockFolder(makeRunFolder());
    const removeFolder = (): void => {
      folder.release();
      rmSync(folder.path, { recursive: true, force: true });
    };
    undo.add({ close: removeFolder, kill: removeFolder });
    const cluster = await startCluster(folder, { durable: false });
    undo.add({ close: () => cluster.stop(), kill: () => cluster.kill() });
    const database = (await regionDatabase(cluster.admin, 'th')).url;
    const first = new Map<string, number>();
    console.log('rows      question              req/s   p50 ms   p99 ms   p50 x smallest');
    for (const rows of values.rows.split(',').map(Number)) {
      const made = performance.now();
      const region = await openRegion(undo, database, join(folder.path, 'th.log'), rows);
      console.log(`${rows} made in ${Math.round((performance.now() - made) / 1_000)} s`);
      const gateway = await benchProcess('gateway', 'gateway', `th=${region.url}`);
      try {
        for (const [name, query] of Object.entries(QUESTIONS))
          await ask(gateway.url, rows, name, query, first);
      } finally {
        gateway.stop();
        await region.stop();
      }
    }
  } finally {
    await undo.close();
  }
}

/** One line of the table. Equal questions at once are answered once, so that every request says something else in a comment. */
async function ask(
  url: string,
  rows: number,
  name: string,
  query: string,
  first: Map<string, number>,
): Promise<void> {
  const bodies = Array.from({ length: 200 }, (_, index) => JSON.stringify({ query: `${query} # ${index}` }));
  const load = (seconds: number) =>
    autocannon({
      url,
      connections: Number(values.connections),
      duration: seconds,
      timeout: 30,
      ...inTurn(bodies, Number(values.connections)),
    });
  await mustAnswer(url, name, query);
  await load(1);
  const { latency, requests, non2xx, errors } = await load(Number(values.seconds));
  const base = first.get(name) ?? latency.p50;
  first.set(name, base);
  const cells = [
    String(rows).padEnd(9),
    name.padEnd(20),
    requests.average.toFixed(0).padStart(7),
    latency.p50.toFixed(1).padStart(8),
    latency.p99.toFixed(1).padStart(8),
    (latency.p50 / Math.max(base, 0.1)).toFixed(1).padStart(8),
  ];
  console.log(`${cells.join(' ')}${non2xx + errors > 0 ? `   ${non2xx + errors} failed` : ''}`);
}

/** A region that is left out would be fast. */
async function mustAnswer(url: string, name: string, query: string): Promise<void> {
  const { body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer = (await body.json()) as {
    errors?: unknown;
    extensions?: { coverage?: { complete: boolean } };
  };
  if (answer.errors || answer.extensions?.coverage?.complete !== true)
    throw new Error(`${name} is not answered: ${JSON.stringify(answer).slice(0, 300)}`);
}

async function openRegion(
  undo: UndoStack,
  database: string,
  logFile: string,
  rows: number,
): Promise<{ url: string; stop: () => Promise<unknown> }> {
  const plan = housePlan.regions.find(({ code }) => code === 'th');
  if (!plan) throw new Error('the house has no region th');
  const child = startChild({
    label: 'th',
    program: plan.program,
    env: {
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: database,
      TSX_TSCONFIG_PATH: join(repository, 'services/network/tsconfig.json'),
      VERBUND_MODE: 'demo',
      VERBUND_SAMPLE: String(rows),
      VERBUND_LOG: 'error',
    },
    logFile,
    onProgress: () => {},
  });
  undo.add({ close: () => child.stop(), kill: () => child.kill() });
  return { url: await child.ready, stop: () => child.stop() };
}
