import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { servePeer } from './serve-peer.ts';
import { benchSupergraph } from './supergraph.ts';

/** Hive Gateway with its query planner in Rust over the regions of the benchmark. */
const gateway = createGatewayRuntime({
  supergraph: benchSupergraph(process.argv[2] ?? ''),
  unifiedGraphHandler,
  logging: false,
  graphiql: false,
  landingPage: false,
});
const server = createServer((incoming, outgoing) => void gateway(incoming, outgoing));
server.listen(0, '127.0.0.1', () =>
  servePeer(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`),
);
