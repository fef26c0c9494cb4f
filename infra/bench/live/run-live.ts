import { broadcaster, type Broadcaster, type Round } from './broadcast.ts';
import { LiveProcess } from './live-process.ts';

/**
 * One change to many sockets: the gateway beside a bare `ws` broadcast (the limit) and beside one execution per client. All servers run with all
 * their clients from the start and are measured in turn; ratios are taken within a repetition, the table shows their medians.
 */
export async function runLive({
  clients,
  reps,
}: {
  readonly clients: number;
  readonly reps: number;
}): Promise<void> {
  const regions = LiveProcess.start('regions');
  const open: Broadcaster[] = [];
  try {
    const { url: subgraphs } = await regions.answer<{ kind: 'ready'; url: string }>('ready');
    for (const [name, program] of [
      ['bare ws broadcast', 'bare'],
      ['gateway', 'gateway'],
      ['execution per client', 'per-client'],
    ] as const) {
      const server = LiveProcess.start(program, subgraphs);
      const { url } = await server.answer<{ kind: 'ready'; url: string }>('ready');
      open.push(await broadcaster(name, server, url, program === 'gateway' ? regions : server, clients));
    }
    const { count } = await regions.usage();
    const rounds = new Map<Broadcaster, Round[]>(open.map((server) => [server, []]));
    for (const server of open) await server.round();
    for (let repetition = 0; repetition < reps; repetition++)
      for (const [server, done] of rounds) done.push(await server.round());
    console.log(table(open, rounds));
    console.log(
      `${clients} clients each; upstream subscriptions of the gateway: ${count}, over five regions`,
    );
  } finally {
    for (const server of open) server.stop();
    regions.stop();
  }
}

function table(servers: readonly Broadcaster[], rounds: ReadonlyMap<Broadcaster, readonly Round[]>): string {
  const base = servers[0] as Broadcaster;
  const columns: readonly [string, (round: Round) => number, number][] = [
    ['ms to last', ({ toLastMs }) => toLastMs, 0],
    ['burst msg/s', ({ perSecond }) => perSecond, 0],
    ['CPU us/msg', ({ cpuPerMessage }) => cpuPerMessage, 1],
  ];
  const head = ['server', 'KB/client', 'x base', ...columns.flatMap(([title]) => [title, 'x base'])];
  const lines = servers.map((server) => {
    const own = rounds.get(server) ?? [];
    const theirs = rounds.get(base) ?? [];
    return [
      server.name,
      (server.bytesPerClient / 1_024).toFixed(1),
      (server.bytesPerClient / base.bytesPerClient).toFixed(2),
      ...columns.flatMap(([, of, digits]) => [
        median(own.map(of)).toFixed(digits),
        median(own.map((round, index) => of(round) / of(theirs[index] as Round))).toFixed(2),
      ]),
    ];
  });
  return [head, ...lines]
    .map((cells) =>
      cells.map((cell, column) => (column === 0 ? cell.padEnd(22) : cell.padStart(12))).join(''),
    )
    .join('\n');
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}
