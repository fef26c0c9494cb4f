import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';

/**
 * What a request of the gateway is for: a round of edges, the rows themselves, the records and nested lists they lead to, or who
 * succeeded whom.
 */
export type Part = 'EDGES' | 'ROWS' | 'LOOKUPS' | 'SUCCESSIONS';

/** A region is missing in a part of an operation; of edges, in this round, counted from one. */
export interface Outage {
  readonly region: string;
  readonly part: Part | 'ALL';
  readonly round: number;
}

/** A request that met with an outage. */
export interface Missed extends Outage {
  readonly part: Part;
}

/** Stands in front of one region and is silent as told. */
export interface RegionDoor extends AsyncDisposable {
  readonly url: string;
  /** Is silent like this from now on. */
  begin(outages: readonly Outage[]): void;
  /** Requests that were not answered since it began. */
  readonly missed: readonly Missed[];
}

/** Starts on a free port of loopback. `target`: where the region answers, without the path of its graph. */
export async function regionDoor(region: string, target: string): Promise<RegionDoor> {
  const pool = new Pool(target, { connections: 16 });
  let outages: readonly Outage[] = [];
  let missed: Missed[] = [];
  let rounds = 0;

  /** Is nobody there for this request? Looks at the schema always find somebody. */
  function isMissing(asked: Asked): boolean {
    if (asked.query.includes('VerbundLook')) return false;
    const part = partOf(asked);
    const round = part === 'EDGES' ? ++rounds : 1;
    const found = outages.some(
      (outage) =>
        outage.part === 'ALL' || (outage.part === part && (part !== 'EDGES' || outage.round === round)),
    );
    if (found) missed.push({ region, part, round });
    return found;
  }

  async function answer(incoming: IncomingMessage): Promise<Reply> {
    const body = await bytesOf(incoming);
    if (isMissing(JSON.parse(body.toString('utf8')) as Asked))
      return { status: 503, type: 'text/plain', body: Buffer.from('closed') };
    const {
      statusCode,
      headers,
      body: reply,
    } = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return {
      status: statusCode,
      type: String(headers['content-type']),
      body: Buffer.from(await reply.arrayBuffer()),
    };
  }

  const server = createServer((incoming, outgoing) => {
    answer(incoming).then(
      ({ status, type, body }) => outgoing.writeHead(status, { 'content-type': type }).end(body),
      () => outgoing.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    begin(next) {
      outages = next.filter((outage) => outage.region === region);
      missed = [];
      rounds = 0;
    },
    get missed() {
      return missed;
    },
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await pool.close();
    },
  };
}

interface Asked {
  readonly query: string;
  readonly operationName?: string | null;
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

function partOf({ query }: Asked): Part {
  if (query.includes('membershipEdges')) return 'EDGES';
  if (query.includes('_entities')) return 'LOOKUPS';
  return query.includes('SUCCEEDS') ? 'SUCCESSIONS' : 'ROWS';
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
