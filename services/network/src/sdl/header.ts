import { CONTRACT_VERSION, ORDER_VERSION } from '@verbund/schema';

/** Directives that the contract takes from Verbund's own namespace (schema/directives.graphql). */
const OWN = [
  '@contract',
  '@sharded',
  '@route',
  '@scatter',
  '@merge',
  '@derived',
  '@event',
  '@coverage',
  '@relation',
  '@reference',
  '@resolution',
  '@moved',
  '@local',
  '@shards',
  '@closure',
  '@internal',
  '@own',
];

/** What stands on top of the contract: the two namespaces, and the versions this subgraph was built from. */
export const sdlHeader = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  @link(url: "https://verbund.example/horizontal/v1.0", as: "verbund", import: [${OWN.map((name) => `"${name}"`).join(', ')}])
  @contract(version: "${CONTRACT_VERSION}", order: ${ORDER_VERSION})
`;
