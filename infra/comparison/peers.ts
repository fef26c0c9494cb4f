import { composeServices } from '@apollo/composition';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { parse } from 'graphql';
import type { Answer } from './answer.ts';
import type { RunningRegion } from './regions.ts';
import { verticalSdl } from './vertical-sdl.ts';

/** Something that answers a query as `{ data, errors }`. */
export interface Peer {
  readonly name: string;
  readonly ask: (query: string) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** What composition said of the regions' schemas. */
export interface VerticalComposition {
  readonly supergraph: string | null;
  readonly errors: readonly string[];
  readonly hints: number;
}

/** Composes the regions as a vertical federation would. */
export function composeVertically(
  regions: readonly RunningRegion[],
  options: { readonly shareable: boolean },
): VerticalComposition {
  const result = composeServices(
    regions.map((region) => ({
      name: region.name,
      url: region.url,
      typeDefs: parse(verticalSdl(region.sdl, options)),
    })),
  );
  return {
    supergraph: result.supergraphSdl ?? null,
    errors: (result.errors ?? []).map(
      (error) => `${String(error.extensions['code'])}: ${error.message.split('\n')[0]}`,
    ),
    hints: (result.hints ?? []).length,
  };
}

export async function apolloPeer(supergraph: string): Promise<Peer> {
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl: supergraph }) });
  await server.start();
  return {
    name: '@apollo/gateway',
    ask: async (query) => {
      const { body } = await server.executeOperation({ query });
      if (body.kind !== 'single') throw new Error('expected one answer, got a stream of parts');
      return body.singleResult as Answer;
    },
    stop: () => server.stop(),
  };
}

export async function hivePeer(supergraph: string): Promise<Peer> {
  const runtime = createGatewayRuntime({ supergraph, logging: false, graphiql: false, landingPage: false });
  return {
    name: 'Hive Gateway',
    ask: async (query) => {
      const response = await runtime.fetch('http://gateway.invalid/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as Answer;
    },
    stop: async () => {
      await runtime[Symbol.asyncDispose]();
    },
  };
}
