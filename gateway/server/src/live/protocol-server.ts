import type { ApolloServer } from '@apollo/server';
import { parse, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { makeServer, type Server } from 'graphql-ws';
import type { OperationContext } from '../http/operation-context.ts';
import { clientOf } from '../limits/client-of.ts';
import { rateLimited } from '../limits/operation-admission.ts';
import { callerOf, isRefusal, requestOf, type CredentialsOf } from './caller.ts';
import type { ClientSocket } from './client-socket.ts';
import { EventPump } from './event-pump.ts';
import { refusedOperation } from './refused-operation.ts';
import type { FormatError } from './result-text.ts';
import { resultTexts } from './result-text.ts';
import { runOperation } from './run-operation.ts';
import type { SocketLimits } from './socket-limits.ts';

export interface ProtocolOptions {
  readonly apollo: ApolloServer<OperationContext>;
  readonly credentialsOf: CredentialsOf;
  readonly limits: SocketLimits;
  readonly formatError: FormatError;
  /** Takes what a request costs whatever is in it; answers the seconds to wait, 0 where it is let in. */
  readonly knock: (client: string, values: number) => number;
}

/** Values an operation costs before anybody knows what is in it, as over HTTP. */
export const KNOCK_COST = 200;

// graphql-ws asks a document only whether it is a subscription; what a client sent was parsed and validated by Apollo Server.
const ONE_ANSWER = parse('{ __typename }');
const STREAM = parse('subscription { __typename }');

/** The protocol of the sockets, kept by graphql-ws, with our ways to say who is asking and to run an operation. */
export function protocolServer({
  apollo,
  credentialsOf,
  limits,
  formatError,
  knock,
}: ProtocolOptions): Server<ClientSocket> {
  const textOf = resultTexts(formatError);
  // By the payload of the message, which is one object per operation: an id may be used again at once.
  const leaving = new WeakMap<object, () => void>();

  const pump = (
    client: ClientSocket,
    id: string,
    events: AsyncGenerator<ExecutionResult>,
    end: () => void,
  ) => {
    const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
    return new EventPump(events, (result) => client.write(`${head}${textOf(result)}}`), end);
  };

  return makeServer<Record<string, unknown>, ClientSocket>({
    connectionInitWaitTimeout: limits.initMs,
    onConnect({ connectionParams, extra: client }) {
      const request = requestOf(client.upgrade, connectionParams);
      const caller = callerOf(credentialsOf, request);
      if (isRefusal(caller)) {
        client.close(caller.code, caller.reason);
        return false;
      }
      client.request = request;
      client.credentials = caller;
      return true;
    },
    async onSubscribe({ extra: client }, id, payload) {
      if (client.operations >= limits.operations) {
        const message = `expected at most ${limits.operations} operations at once on one connection`;
        return refusedOperation([{ message, extensions: { code: 'LIMIT_COST' } }]);
      }
      const wait = knock(clientOf(client.credentials, client.address), KNOCK_COST);
      if (wait > 0)
        return refusedOperation([rateLimited(`expected fewer requests; ask again in ${wait} s`, wait)]);
      const operation = new AbortController();
      const leave = entered(client, operation);
      leaving.set(payload, leave);
      const outcome = await runOperation(apollo, payload, contextOf(client, operation.signal)).catch(
        (error: unknown) => {
          leave();
          throw error;
        },
      );
      if (outcome.kind === 'refused') {
        leave();
        return refusedOperation(outcome.errors);
      }
      return {
        document: outcome.kind === 'stream' ? STREAM : ONE_ANSWER,
        rootValue: outcome.kind === 'stream' ? pump(client, id, outcome.events, leave) : outcome.result,
      } as unknown as ExecutionArgs;
    },
    subscribe: ({ rootValue }: ExecutionArgs) => rootValue as EventPump,
    execute: ({ rootValue }: ExecutionArgs) => rootValue as ExecutionResult,
    // Errors of an answer have their final form already.
    onNext: (_context, _id, _payload, _args, result) => result,
    onComplete: (_context, _id, payload) => leaving.get(payload)?.(),
  });
}

/** One more operation runs on this socket; the answer ends it, once. */
function entered(client: ClientSocket, operation: AbortController): () => void {
  client.operations += 1;
  return () => {
    if (operation.signal.aborted) return;
    operation.abort();
    client.operations -= 1;
    client.idleSince = performance.now();
  };
}

function contextOf(
  { upgrade: { headers }, requestId, credentials, gone, address }: ClientSocket,
  ended: AbortSignal,
): OperationContext {
  return {
    requestId,
    traceparent: one(headers['traceparent']),
    acceptLanguage: headers['accept-language'],
    signal: AbortSignal.any([gone.signal, ended]),
    credentials,
    client: clientOf(credentials, address),
    sender: clientOf(credentials, address),
  };
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join(', ');
}
