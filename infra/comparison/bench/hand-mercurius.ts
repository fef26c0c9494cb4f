import { fastify } from 'fastify';
import mercurius from 'mercurius';
import { HAND_SDL, handResolvers } from './hand-resolvers.ts';
import { servePeer } from './serve-peer.ts';

/** Written by hand: Fastify, Mercurius, every operation compiled by graphql-jit when it comes for the second time, undici. */
const server = fastify();
await server.register(mercurius, {
  schema: HAND_SDL,
  resolvers: handResolvers(process.argv[2] ?? ''),
  jit: 1,
});
servePeer(`${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`);
