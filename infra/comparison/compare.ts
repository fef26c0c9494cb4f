import { parseArgs } from 'node:util';
import type { AnswerData } from './answer.ts';
import { apolloPeer, composeVertically, hivePeer, type Peer } from './peers.ts';
import { questions } from './questions.ts';
import { addresses, ask, readRegions } from './regions.ts';
import { skewCase } from './skew.ts';

/** Prints what vertical gateways answer on five horizontal regions, beside our answers. Needs a running house. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4000' } } });
  const { gateway, regions: urls } = addresses(Number(values.port));
  const regions = await readRegions(urls);

  const strict = composeVertically(regions, { shareable: false });
  console.log(
    `Composed as the regions are:      ${strict.supergraph ? 'accepted' : `refused, ${strict.errors.length} errors`}`,
  );
  for (const error of strict.errors.slice(0, 2)) console.log(`                                  ${error}`);
  const composed = composeVertically(regions, { shareable: true });
  if (composed.supergraph === null)
    throw new Error(`not composable with @shareable:\n${composed.errors.join('\n')}`);
  console.log(`Composed with @shareable on all:  accepted, ${composed.hints} hints\n`);

  const verbund: Peer = { name: 'Verbund', ask: (query) => ask(gateway, query), stop: async () => {} };
  const peers = [verbund, await apolloPeer(composed.supergraph), await hivePeer(composed.supergraph)];
  try {
    for (const question of questions) {
      console.log(question.title);
      for (const peer of peers)
        console.log(`  ${peer.name.padEnd(16)} ${await describe(peer, question.query, question.read)}`);
    }
  } finally {
    await Promise.all(peers.map((peer) => peer.stop()));
  }
  console.log('\nVersion skew: region a offers legacyCode, region b offers funding; both are asked for');
  for (const line of await skewCase()) console.log(`  ${line}`);
}

async function describe(peer: Peer, query: string, read: (data: AnswerData) => string): Promise<string> {
  const answer = await peer.ask(query);
  const [first] = answer.errors ?? [];
  const said = first ? `error: ${first.message.slice(0, 90)}` : 'no error';
  try {
    if (answer.data == null) return `data: null   [${said}]`;
    return `${read(answer.data)}   [${said}]`;
  } catch {
    return `data: ${JSON.stringify(answer.data).slice(0, 80)}   [${said}]`;
  }
}

await main();
