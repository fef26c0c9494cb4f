import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, parse, type ExecutionResult, type GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { EventBacklog } from '../upstream/stream/event-backlog.ts';

/** A subscription as the region sees it; the test decides what it says. */
export interface ScriptedSubscription {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  send(result: object): void;
  complete(): void;
  /** The other side has ended it, or its socket has gone. */
  readonly ended: Promise<void>;
}

/** A real graphql-ws server whose events a test writes by hand. */
export interface StreamingRegion extends AsyncDisposable {
  readonly url: URL;
  /** `connectionParams` of every socket that was let in. */
  readonly connections: (Readonly<Record<string, unknown>> | undefined)[];
  readonly sockets: WebSocket[];
  readonly subscriptions: ScriptedSubscription[];
  /** Decides about the next sockets: false closes with 4403. */
  admits: boolean;
  /** Errors that answer the next subscriptions. */
  refuses: readonly GraphQLError[];
  /** The next subscription, once it is there. */
  nextSubscription(): Promise<ScriptedSubscription>;
}

export async function streamingRegion(): Promise<StreamingRegion> {
  const http = createServer((_, response) => response.writeHead(404).end());
  const webSockets = new WebSocketServer({ server: http, path: '/graphql' });
  const waiting: ((subscription: ScriptedSubscription) => void)[] = [];
  let told = 0;
  const schema = buildSchema('type Query { a: Int } type Subscription { changes: Int }');
  const server = useServer(
    {
      onConnect: ({ connectionParams }) => {
        if (!region.admits) return false;
        region.connections.push(connectionParams);
        return true;
      },
      onSubscribe: (_context, _id, { query, variables, operationName }) =>
        region.refuses.length > 0
          ? region.refuses
          : {
              schema,
              document: parse(query),
              variableValues: variables,
              operationName,
              rootValue: { query },
            },
      subscribe: async ({ rootValue, variableValues }) => {
        const events = new EventBacklog<ExecutionResult>(1_000_000);
        const subscription: ScriptedSubscription = {
          query: (rootValue as { query: string }).query,
          variables: variableValues ?? {},
          send: (result) => events.push(result),
          complete: () => events.end(),
          ended: new Promise((resolve) => events.listen({ full() {}, drained() {}, closed: resolve })),
        };
        region.subscriptions.push(subscription);
        waiting.shift()?.(subscription);
        return events;
      },
    },
    webSockets,
    0,
  );
  webSockets.on('connection', (socket) => region.sockets.push(socket));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const region: StreamingRegion = {
    url: new URL(`http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`),
    connections: [],
    sockets: [],
    subscriptions: [],
    admits: true,
    refuses: [],
    nextSubscription() {
      const there = region.subscriptions[told];
      told += 1;
      return there ? Promise.resolve(there) : new Promise((resolve) => waiting.push(resolve));
    },
    async [Symbol.asyncDispose]() {
      for (const socket of webSockets.clients) socket.terminate();
      await server.dispose();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return region;
}
