import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { servePeer } from './serve-peer.ts';
import { benchSupergraph } from './supergraph.ts';

/** Apollo Server with Apollo Gateway over the regions of the benchmark. */
const server = new ApolloServer({
  gateway: new ApolloGateway({ supergraphSdl: benchSupergraph(process.argv[2] ?? '') }),
});
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
servePeer(url);
