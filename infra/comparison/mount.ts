import { readFileSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { FUNDING_SDL, fundingSubgraph } from './funding-subgraph.ts';
import { apolloPeer, hivePeer, type Peer } from './peers.ts';
import { addresses, ask } from './regions.ts';

const ANSWERS = new URL('../e2e/answers/', import.meta.url);

/**
 * Mounts Hive Gateway and Apollo Gateway on top of ours, beside a subgraph of somebody else, and asks them the golden questions.
 * Needs a running house. Prints one line per question; ends with code 1 where an answer differs.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4000' } } });
  const own = addresses(Number(values.port)).gateway;
  const subgraph = `${own}/subgraph`;
  const { data } = await ask(subgraph, '{ _service { sdl } }');
  if (!data) throw new Error(`the gateway does not answer at ${subgraph}: start the house first`);
  const funding = await fundingSubgraph();
  const { supergraphSdl, errors, hints } = composeServices([
    { name: 'verbund', url: subgraph, typeDefs: parse(data._service.sdl) },
    { name: 'funding', url: funding.url, typeDefs: parse(FUNDING_SDL) },
  ]);
  if (!supergraphSdl) throw new Error((errors ?? []).map(({ message }) => message).join('\n'));
  console.log(`composed with another subgraph, ${(hints ?? []).length} hints\n`);

  const verbund: Peer = { name: 'Verbund', ask: (query) => ask(own, query), stop: async () => {} };
  const peers = [await hivePeer(supergraphSdl), await apolloPeer(supergraphSdl)];
  let different = 0;
  try {
    for (const { name, query } of goldenQuestions()) {
      const expected = await verbund.ask(query);
      const said: string[] = [];
      for (const peer of peers) {
        const answer = await peer.ask(query);
        const same = isDeepStrictEqual(comparable(answer.data), comparable(expected.data));
        if (!same) different += 1;
        const [first] = answer.errors ?? [];
        said.push(
          `${peer.name}: ${same ? (expected.data ? 'the same' : 'the same, refused by both') : `different${first ? `, ${first.message.slice(0, 100)}` : ''}`}`,
        );
      }
      console.log(`${name.padEnd(34)} ${said.join('   ')}`);
    }
    console.log('\njoined with the other subgraph:');
    for (const query of JOINED)
      for (const peer of peers) {
        const { data: joined, errors: wrong } = await peer.ask(query);
        console.log(
          `  ${peer.name.padEnd(16)} ${JSON.stringify(joined)}${wrong ? ` ${wrong[0]?.message}` : ''}`,
        );
      }
  } finally {
    await Promise.all(peers.map((peer) => peer.stop()));
    funding.stop();
  }
  if (different > 0) process.exitCode = 1;
}

/** From them to us by `_entities`, and from us to them. */
const JOINED = [
  '{ funded { fundingInEuro name kind topics } }',
  '{ organization(id: "th:organization/migranetz") { name fundingInEuro } }',
];

function goldenQuestions(): { name: string; query: string }[] {
  return readdirSync(ANSWERS)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.graphql$/, ''),
      query: readFileSync(new URL(file, ANSWERS), 'utf8'),
    }));
}

/** Without what two requests never have in common: durations and times of last contact. */
function comparable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (key, inner: unknown) =>
      key === 'durationMs' || key === 'lastContact' ? null : inner,
    ),
  );
}

await main();
