import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pool } from 'undici';
import { ask, mergePages, poolsOf, type BenchConnection } from './fan-out.ts';
import { serveBench } from './serve-bench.ts';

/** The limit: HTTP in, HTTP to every region, JSON.parse, merge, JSON.stringify. It knows no GraphQL and checks nothing. */
const pools = poolsOf(process.argv[2] ?? '');
const all = [...pools.values()];

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => void answer(Buffer.concat(chunks).toString('utf8'), response));
});
server.listen(0, '127.0.0.1', () =>
  serveBench(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`),
);

async function answer(body: string, response: ServerResponse): Promise<void> {
  const { variables } = JSON.parse(body) as { variables: { first?: number; id?: string } };
  const { first = 20, id } = variables;
  const data = id === undefined ? await list(body, first) : await one(body, id);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ data }));
}

async function list(body: string, first: number): Promise<object> {
  const answers = await Promise.all(all.map((pool) => ask(pool, body)));
  return {
    conferences: mergePages(
      answers.map(({ data }) => data['conferences'] as BenchConnection),
      first,
    ),
  };
}

async function one(body: string, id: string): Promise<object> {
  const { data } = await ask(pools.get(id.slice(0, id.indexOf(':'))) as Pool, body);
  return data;
}
