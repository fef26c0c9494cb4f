import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { LiveSource } from '../live/live-source.ts';
import { executableSdl } from '../subject/contract.ts';
import { serveLive } from './serve-live.ts';

/** What one would write by hand: graphql-ws and graphql-js, which execute and write each event once per client. */
const server = createServer();
const source = new LiveSource('th');
async function* conferenceChanges(): AsyncGenerator<object> {
  for await (const event of source.read()) yield { conferenceChanges: event };
}
useServer(
  { schema: buildSchema(executableSdl()), roots: { subscription: { conferenceChanges } } },
  new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false }),
);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
serveLive(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, {
  emit: () => source.emit(),
});
