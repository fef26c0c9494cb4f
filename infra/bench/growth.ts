import { parseArgs } from 'node:util';
import { benchProcess, type BenchProcess } from './bench-process.ts';
import { ratioTable } from './ratio-table.ts';
import { runSeries, type Load } from './run-series.ts';
import { benchOperations, type BenchOperation } from './subject/operations.ts';
import { regionCodes } from './subject/rows.ts';

const HELP = `How the gateway grows, beside a bare fan-out under the same load.
Options: --by=regions,connections --regions=1,2,4,8,16 --connections=1,2,5,10,20,50,100 --reps=3 --seconds=1 --only=list20
For rows per region see growth-rows.ts.`;

const { values } = parseArgs({
  options: {
    by: { type: 'string', default: 'regions,connections' },
    regions: { type: 'string', default: '1,2,4,8,16' },
    connections: { type: 'string', default: '1,2,5,10,20,50,100' },
    reps: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '1' },
    only: { type: 'string', default: 'list20' },
    help: { type: 'boolean', default: false },
  },
});
const pace = { reps: Number(values.reps), seconds: Number(values.seconds) };
const numbers = (text: string) => text.split(',').map(Number);

/** The servers of one size, and what to ask them. */
interface Stand {
  readonly regions: BenchProcess;
  readonly bare: BenchProcess;
  readonly gateway: BenchProcess;
  readonly operation: BenchOperation;
}

if (values.help) console.log(HELP);
else {
  if (values.by.includes('regions')) await byRegions();
  if (values.by.includes('connections')) await byConnections();
}

/** The same page over more and more regions, 10 connections. The base of each line is the bare fan-out over as many regions. */
async function byRegions(): Promise<void> {
  console.log(
    '\nregions: throughput and processor time beside a bare fan-out over as many regions, 10 connections',
  );
  for (const count of numbers(values.regions)) {
    await withStand(count, async (stand) => {
      console.log(ratioTable(await runSeries(loads(stand, 10, `${count} regions`), pace)));
    });
  }
}

/** Five regions, more and more connections. The limit is one core: where throughput stands still, waiting grows. */
async function byConnections(): Promise<void> {
  console.log('\nconnections: five regions; where throughput stands still, one core is used up');
  await withStand(5, async (stand) => {
    for (const connections of numbers(values.connections))
      console.log(ratioTable(await runSeries(loads(stand, connections, `${connections} connections`), pace)));
  });
}

function loads({ regions, bare, gateway, operation }: Stand, connections: number, label: string): Load[] {
  return [bare, gateway].map((server) => ({
    server,
    regions,
    operation,
    connections,
    as: `${server.name}, ${label}`,
  }));
}

async function withStand(count: number, use: (stand: Stand) => Promise<void>): Promise<void> {
  const started: BenchProcess[] = [];
  const start = async (name: string, program: string, argument: string) => {
    const one = await benchProcess(name, program, argument);
    started.push(one);
    return one;
  };
  try {
    const regions = await start('regions', 'regions', String(count));
    const bare = await start('bare fan-out', 'bare-fan-out', regions.url);
    const gateway = await start('gateway', 'gateway', regions.url);
    const operations = benchOperations(regionCodes(count));
    for (const operation of operations.filter(({ name }) => values.only.split(',').includes(name)))
      await use({ regions, bare, gateway, operation });
  } finally {
    for (const one of started) one.stop();
  }
}
