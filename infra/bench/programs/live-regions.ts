import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { LiveSource } from '../live/live-source.ts';
import { executableSdl } from '../subject/contract.ts';
import { regionAnswers } from '../subject/region-answers.ts';
import { REGIONS } from '../subject/rows.ts';
import { serveLive } from './serve-live.ts';

/** Regions that speak the contract over HTTP and graphql-ws; the first one emits. The counter is the number of upstream subscriptions. */
const schema = buildSchema(executableSdl());
const sources = REGIONS.map((region) => new LiveSource(region));

const urls = await Promise.all(
  REGIONS.map(async (region, index) => {
    const answerTo = regionAnswers(region);
    const server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        outgoing
          .writeHead(200, { 'content-type': 'application/json' })
          .end(answerTo(Buffer.concat(chunks).toString('utf8'))),
      );
    });
    const source = sources[index] as LiveSource;
    async function* conferenceChanges(): AsyncGenerator<object> {
      for await (const event of source.read()) yield { conferenceChanges: event };
    }
    useServer(
      { schema, roots: { subscription: { conferenceChanges } } },
      new WebSocketServer({ server, path: '/graphql' }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `${region}=http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }),
);
serveLive(urls.join(','), {
  emit: () => sources[0]?.emit(),
  count: () => sources.reduce((sum, { readers }) => sum + readers, 0),
});
