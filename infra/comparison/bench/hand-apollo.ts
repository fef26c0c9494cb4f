import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { HAND_SDL, handResolvers } from './hand-resolvers.ts';
import { servePeer } from './serve-peer.ts';

/** Written by hand: Apollo Server as it is started in its own introduction, graphql-js, undici. */
const server = new ApolloServer({
  typeDefs: HAND_SDL,
  resolvers: handResolvers(process.argv[2] ?? ''),
  stopOnTerminationSignals: false,
});
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
servePeer(url);
