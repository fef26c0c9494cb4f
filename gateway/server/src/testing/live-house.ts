import type { ApolloServer } from '@apollo/server';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { buildSchema, execute, type ExecutionResult } from 'graphql';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { apolloServer } from '../http/apollo.ts';
import { clientErrors } from '../http/client-errors.ts';
import { httpServer } from '../http/http-server.ts';
import type { OperationContext } from '../http/operation-context.ts';
import { PUBLIC_CREDENTIALS } from '../identity/credentials.ts';
import { IdentityError } from '../identity/identity-error.ts';
import { OPERATION_LIMITS } from '../limits/operation-limits.ts';
import { liveDoor, type LiveDoor } from '../live/live-door.ts';
import { upgradeAddress } from '../live/upgrade-address.ts';
import { SOCKET_LIMITS, type SocketLimits } from '../live/socket-limits.ts';
import { EventBacklog } from '../upstream/stream/event-backlog.ts';
import { RawSocket } from './raw-socket.ts';

const schema = buildSchema('type Query { a: Int wait: Int } type Subscription { ticks: Int }');

/** A door with nothing but a toy behind it. */
export interface LiveHouse {
  readonly url: string;
  readonly door: LiveDoor;
  /** Streams that were begun; the test says what comes. */
  readonly streams: EventBacklog<ExecutionResult>[];
  readonly contexts: OperationContext[];
  readonly raw: (headers?: Record<string, string>, protocol?: string) => Promise<RawSocket>;
  /** A socket that was let in. */
  readonly accepted: (parameters?: object, headers?: Record<string, string>) => Promise<RawSocket>;
}

/** The real door before an executor that a test moves by hand. */
export async function liveHouse(limits: Partial<SocketLimits> = {}): Promise<LiveHouse> {
  const log = pino({ level: 'silent' });
  const streams: EventBacklog<ExecutionResult>[] = [];
  const contexts: OperationContext[] = [];
  const gateway: GatewayInterface = {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: async ({ operation, document, context }) => {
        const asked = context as unknown as OperationContext;
        contexts.push(asked);
        if (operation.operation !== 'subscription') {
          if (JSON.stringify(document).includes('"wait"')) await new Promise(() => {});
          return execute({ schema, document, rootValue: { a: 1 } }) as { data: object };
        }
        const events = new EventBacklog<ExecutionResult>(1_000_000);
        streams.push(events);
        if (asked.live) asked.live.events = events as unknown as AsyncGenerator<ExecutionResult>;
        return { data: null };
      },
    }),
    stop: async () => {},
  };
  const apollo: ApolloServer<OperationContext> = apolloServer({ gateway, limits: OPERATION_LIMITS, log });
  await apollo.start();
  const server = httpServer(log, OPERATION_LIMITS.bodyBytes);
  const door = liveDoor(server, {
    apollo,
    credentialsOf: ({ headers: { authorization, cookie, origin } }) => {
      if (authorization === 'broken') throw new IdentityError('TOKEN_INVALID', 'no token');
      if (authorization === 'old') throw new IdentityError('TOKEN_EXPIRED', 'too old');
      if (cookie && origin !== 'http://own.example') throw new IdentityError('FORBIDDEN', 'a foreign page');
      if (authorization === undefined) return PUBLIC_CREDENTIALS;
      const expiresAt = new Date(Date.now() + Number(authorization));
      return { isPublic: false, expiresAt, authorizationFor: async () => undefined };
    },
    limits: { ...SOCKET_LIMITS, ...limits },
    formatError: clientErrors(log),
    addressOf: upgradeAddress(['127.0.0.1']),
    knock: (client) => (client === '10.9.9.9' ? 7 : 0),
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await door.stop();
    await server.close();
    await apollo.stop();
  });
  const url = `${address.replace('http', 'ws')}/graphql`;
  const raw: LiveHouse['raw'] = (headers, protocol) => RawSocket.open(url, headers, protocol);
  return {
    url,
    door,
    streams,
    contexts,
    raw,
    async accepted(parameters, headers) {
      const socket = await raw(headers);
      socket.send({ type: 'connection_init', ...(parameters ? { payload: parameters } : {}) });
      const first = JSON.stringify(await socket.next());
      if (first !== '{"type":"connection_ack"}') throw new Error(`was not let in: ${first}`);
      return socket;
    },
  };
}
