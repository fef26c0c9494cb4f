import {
  buildASTSchema,
  getDirectiveValues,
  Kind,
  parse,
  validateSchema,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { ANSWER_SDL } from './words.ts';
import type { Contract } from './contract.ts';
import { CONTRACT_RULES } from './contract-rules.ts';
import type { Diagnostic } from './diagnostics.ts';
import { ingest, type Ingested } from './ingest.ts';
import { readClosures } from './read-closures.ts';
import { readFields } from './read-fields.ts';
import { readRoots } from './read-roots.ts';
import { readTypes } from './read-types.ts';

export type ReadContract =
  | {
      readonly contract: Contract;
      readonly worded: GraphQLSchema;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly contract: null; readonly diagnostics: readonly Diagnostic[] };

/** Reads and checks the contract (promise 1). Any finding of severity `error` means that nothing can be served. */
export function readContract(sdl: string): ReadContract {
  let ingested: Ingested;
  let shardSchema: GraphQLSchema;
  let apiSchema: GraphQLSchema;
  try {
    ingested = ingest(sdl);
    shardSchema = buildASTSchema(ingested.bare);
    apiSchema = buildApiSchema(ingested.open);
  } catch (error) {
    return { contract: null, diagnostics: [invalid(error instanceof Error ? error.message : String(error))] };
  }
  const broken = [...validateSchema(shardSchema), ...validateSchema(apiSchema)];
  if (broken.length > 0)
    return { contract: null, diagnostics: broken.map((error: GraphQLError) => invalid(error.message)) };

  const { worded } = ingested;
  const version = readVersion(worded);
  const contract: Contract = Object.freeze({
    apiSchema,
    shardSchema,
    ...version,
    ...readTypes(worded),
    fields: readFields(worded),
    ...readRoots(worded),
    closures: readClosures(worded),
  });
  const diagnostics = CONTRACT_RULES.flatMap((rule) => rule({ contract, worded }));
  return diagnostics.some((finding) => finding.severity === 'error')
    ? { contract: null, diagnostics }
    : { contract, worded, diagnostics };
}

function buildApiSchema(bare: DocumentNode): GraphQLSchema {
  const answer = parse(ANSWER_SDL, { noLocation: true });
  const names = new Set(
    answer.definitions.map((node) => ('name' in node && node.name ? node.name.value : '')),
  );
  const own = bare.definitions.filter((node) => !('name' in node && node.name && names.has(node.name.value)));
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...own, ...answer.definitions] });
}

/** `@contract(version:, order:)` on the schema; nulls where it is absent. */
export function readVersion(worded: GraphQLSchema): Pick<Contract, 'version' | 'orderVersion'> {
  const word = worded.getDirective('contract');
  const nodes = [worded.astNode, ...worded.extensionASTNodes].filter((node) => node != null);
  for (const node of nodes) {
    const values = word ? getDirectiveValues(word, node) : undefined;
    if (values) return { version: String(values['version']), orderVersion: String(values['order']) };
  }
  return { version: null, orderVersion: null };
}

function invalid(message: string): Diagnostic {
  return { code: 'SDL_INVALID', severity: 'error', shard: null, coordinate: null, message };
}
