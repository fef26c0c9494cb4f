import { buildASTSchema, Kind, parse, validateSchema, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { ShardSource } from '../ports/shard-source.ts';
import { compareSchemas } from './compare-schemas.ts';
import type { Contract } from './contract.ts';
import type { Diagnostic } from './diagnostics.ts';
import { divergentInputs } from './divergent-inputs.ts';
import { ingest, type Ingested } from './ingest.ts';
import { readVersion } from './read-contract.ts';
import { readTypes } from './read-types.ts';
import { rowsNotShared } from './rules/rows-not-shared.ts';
import type { Shard } from './supergraph.ts';

/** Checks one shard's SDL alone against the contract. Findings of severity `error` quarantine it; it never throws. */
export function readShard(contract: Contract, source: ShardSource): Shard {
  if (source.sdl === null) return withoutSchema(source.name, 'UNREACHABLE', []);
  let ingested: Ingested;
  let schema: GraphQLSchema;
  try {
    ingested = ingest(source.sdl);
    schema = withEntities(ingested.bare, [...readTypes(ingested.worded).keys.keys()]);
    const [broken] = validateSchema(schema);
    if (broken) throw broken;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return withoutSchema(source.name, 'QUARANTINED', [
      { code: 'SDL_INVALID', severity: 'error', shard: source.name, coordinate: null, message },
    ]);
  }
  const { version, orderVersion } = readVersion(ingested.worded);
  const diagnostics = [
    ...compareSchemas(contract, schema),
    ...rowsNotShared({ contract, worded: ingested.worded }),
    ...orderFinding(contract, orderVersion),
  ].map((finding) => ({ ...finding, shard: source.name }));
  const quarantined = diagnostics.some((finding) => finding.severity === 'error');
  return Object.freeze({
    name: source.name,
    state: quarantined ? 'QUARANTINED' : 'READY',
    schema: quarantined ? null : schema,
    contractVersion: version,
    orderVersion,
    conforms: !diagnostics.some((finding) => finding.code !== 'SHARD_ORDER_VERSION'),
    divergentInputs: divergentInputs(contract.shardSchema, schema, diagnostics),
    diagnostics,
  });
}

function withoutSchema(
  name: string,
  state: 'UNREACHABLE' | 'QUARANTINED',
  diagnostics: readonly Diagnostic[],
): Shard {
  return Object.freeze({
    name,
    state,
    schema: null,
    contractVersion: null,
    orderVersion: null,
    conforms: false,
    divergentInputs: new Set<string>(),
    diagnostics,
  });
}

/** What a subgraph library adds by itself, so that look-ups can be validated like anything else. */
function withEntities(bare: DocumentNode, keyed: readonly string[]): GraphQLSchema {
  if (keyed.length === 0) return buildASTSchema(bare);
  const plumbing = parse(
    `scalar _Any
     union _Entity = ${keyed.join(' | ')}
     extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`,
    { noLocation: true },
  );
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...bare.definitions, ...plumbing.definitions] });
}

function orderFinding(contract: Contract, orderVersion: string | null): Diagnostic[] {
  if (orderVersion === contract.orderVersion) return [];
  const message = `expected order version ${contract.orderVersion ?? 'none'}, got ${orderVersion ?? 'none'}; it is left out of ordered fields`;
  return [{ code: 'SHARD_ORDER_VERSION', severity: 'warning', shard: null, coordinate: null, message }];
}
