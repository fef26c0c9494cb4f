import { parseArgs } from 'node:util';
import { benchProcess, type BenchProcess } from './bench-process.ts';
import { runDelay } from './live/run-delay.ts';
import { runLive } from './live/run-live.ts';
import { ratioTable, type Series } from './ratio-table.ts';
import { sameAnswers } from './same-answers.ts';
import { benchOperations } from './subject/operations.ts';
import { warmUp } from './warm-up.ts';
import { measure, type Window } from './window.ts';

const HELP = `Measures the gateway beside a bare fan-out (the limit) and a merging resolver written by hand.
With --live: one change to many sockets, beside a bare ws broadcast and one execution per client (--clients=5000 --reps=5), and the delay from written to seen.
Options: --reps=5 --seconds=1 --connections=10 --only=list20,list100,one --profile=<folder> (for a CPU profile of the gateway)`;

const { values } = parseArgs({
  options: {
    reps: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1' },
    connections: { type: 'string', default: '10' },
    only: { type: 'string', default: 'list20,list100,one' },
    profile: { type: 'string' },
    live: { type: 'boolean', default: false },
    clients: { type: 'string', default: '5000' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else if (values.live) {
  await runLive({ clients: Number(values.clients), reps: Number(values.reps) });
  await runDelay();
} else await run();

/** Servers are started once and then measured in turn (A B C, A B C, …), so that a busy moment hits all of them. */
async function run(): Promise<void> {
  const options = { seconds: Number(values.seconds), connections: Number(values.connections) };
  const operations = benchOperations().filter(({ name }) => values.only.split(',').includes(name));
  const regions = await benchProcess('regions', 'regions', '');
  const servers: BenchProcess[] = [];
  try {
    servers.push(await benchProcess('bare fan-out', 'bare-fan-out', regions.url));
    servers.push(await benchProcess('merging resolver', 'merging-resolver', regions.url));
    const profiling = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [];
    servers.push(await benchProcess('gateway', 'gateway', regions.url, profiling));
    await sameAnswers(servers, operations);

    const series = operations.flatMap((operation) =>
      servers.map((server) => ({ operation, server, windows: [] as Window[] })),
    );
    for (const { server, operation } of series) await warmUp(server, regions, operation, options.connections);
    for (let repetition = 0; repetition < Number(values.reps); repetition++) {
      for (const { server, operation, windows } of series)
        windows.push(await measure(server, regions, operation, options));
    }
    console.log(
      ratioTable(
        series.map(({ server, operation, windows }): Series => ({
          server: server.name,
          operation: operation.name,
          windows,
        })),
      ),
    );
    for (const server of servers)
      console.log(`${server.name}: ${Math.round((await server.usage()).memory / 2 ** 20)} MB resident`);
  } finally {
    for (const started of [...servers, regions]) started.stop();
  }
}
