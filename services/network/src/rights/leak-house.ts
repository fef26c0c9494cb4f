import { buildNetworkSchema } from '../schema.ts';
import { openTestIssuer } from '../testing/test-issuer.ts';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';
import { huntLeaks, type Asker, type Hunt } from './hunt-leaks.ts';
import { statementId } from '../statement/statement-id.ts';
import { markOf, SAID_OF, STATES, writeMarkedRecords, type MarkedRecords } from './marked-records.ts';

/** A region with records for everybody, for some and for nobody, and people who should see only some of them. */
export interface LeakHouse {
  readonly network: TestNetwork;
  readonly askers: readonly Asker[];
  readonly editor: Asker;
  /** Writes every record that is not public, then public ones whose protected fields are hidden. */
  hide(): Promise<void>;
  hunt(askers: readonly Asker[], operations: number, seed: number): Promise<Hunt>;
  stop(): Promise<void>;
}

const SEEDED = [
  'th:organization/landesnetz',
  'th:organization/oase',
  'th:conference/fachtag',
  'th:project/bruecken',
  'th:series/reihe',
  'mv:organization/x',
];
const PLAIN = ['Verein', 'Text', 'Person', 'Saal', 'Straße', 'a', ''];

/** What the organization among them says of a relation of another region. */
function statementOf({ Organization: toId }: MarkedRecords): string {
  return statementId({ id: SAID_OF, kind: 'COOPERATES_WITH', toId }) ?? '';
}

export async function openLeakHouse(): Promise<LeakHouse> {
  const issuer = await openTestIssuer();
  const network = await startTestNetwork({ identity: issuer.identity });
  await network.orm.em
    .fork()
    .execute(`insert into identity.federation_grant (body) values ('bund:organization/nemo')`);
  const authorization = await issuer.authorization('editor');
  const reader = async (person: string, body: string) => ({
    authorization: await issuer.authorization('reader', person, { body }),
  });
  const written: MarkedRecords[] = [];
  return {
    network,
    askers: [
      { name: 'public', headers: {}, hidden: ['FEDERATION', 'NETWORK'] },
      {
        name: 'reader',
        headers: await reader('r1', 'bund:organization/damost'),
        hidden: ['FEDERATION', 'NETWORK'],
      },
      { name: 'granted reader', headers: await reader('r2', 'bund:organization/nemo'), hidden: ['NETWORK'] },
    ],
    editor: { name: 'editor', headers: { authorization }, hidden: ['NETWORK'] },
    async hide() {
      for (const state of STATES)
        if (state !== 'PUBLIC')
          written.push(await writeMarkedRecords(network, authorization, state, 'PUBLIC'));
      for (const fields of ['FEDERATION', 'NETWORK'] as const)
        written.push(await writeMarkedRecords(network, authorization, 'PUBLIC', fields));
    },
    hunt: (askers, operations, seed) =>
      huntLeaks(
        network,
        buildNetworkSchema().executable,
        askers,
        {
          ids: [
            ...written.flatMap((records) => [...Object.values(records), statementOf(records)]),
            ...SEEDED,
          ],
          texts: [...(['PUBLIC', 'FEDERATION', 'NETWORK'] as const).map(markOf), ...PLAIN],
          cursors: [''],
        },
        operations,
        seed,
      ),
    stop: async () => {
      await network.stop();
      await issuer.stop();
    },
  };
}
