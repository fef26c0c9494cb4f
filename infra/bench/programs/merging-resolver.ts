import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { buildSchema } from 'graphql';
import type { Pool } from 'undici';
import { executableSdl } from '../subject/contract.ts';
import { LIST_QUERY, ONE_QUERY } from '../subject/operations.ts';
import { ask, mergePages, poolsOf, type BenchConnection } from './fan-out.ts';
import { serveBench } from './serve-bench.ts';

/** What one would write by hand: Apollo Server, one resolver that asks all regions and merges, graphql-js for the fields. */
const pools = poolsOf(process.argv[2] ?? '');
const all = [...pools.values()];

const rootValue = {
  async conferences({ first, after }: { first: number; after?: string }) {
    const body = JSON.stringify({ query: LIST_QUERY, variables: { first, after } });
    const answers = await Promise.all(all.map((pool) => ask(pool, body)));
    return mergePages(
      answers.map(({ data }) => data['conferences'] as BenchConnection),
      first,
    );
  },
  async conference({ id }: { id: string }) {
    const body = JSON.stringify({ query: ONE_QUERY, variables: { id } });
    return (await ask(pools.get(id.slice(0, id.indexOf(':'))) as Pool, body)).data['conference'];
  },
};

const apollo = new ApolloServer({
  schema: buildSchema(executableSdl()),
  rootValue,
  nodeEnv: 'production',
  stopOnTerminationSignals: false,
});
await apollo.start();

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => void answer(request, JSON.parse(Buffer.concat(chunks).toString('utf8')), response));
});
server.listen(0, '127.0.0.1', () =>
  serveBench(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`),
);

async function answer(request: IncomingMessage, body: unknown, response: ServerResponse): Promise<void> {
  const headers = new HeaderMap(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const {
    headers: own,
    status,
    body: text,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body },
    context: async () => ({}),
  });
  for (const [name, value] of own) response.setHeader(name, value);
  response.statusCode = status ?? 200;
  response.end(text.kind === 'complete' ? text.string : '');
}
