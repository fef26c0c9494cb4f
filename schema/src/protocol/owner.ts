import { parseGlobalId } from './global-id.ts';

/** Which region owns a row, or why nobody does. Codes: schema/README.md, "Error codes". */
export type Owner =
  | { readonly shard: string }
  | { readonly error: 'ID_INVALID' | 'REGION_UNKNOWN'; readonly message: string };

const STATEMENT_ID = /^([a-z][a-z0-9]{1,9}):statement\/[0-9a-f]{32}$/;

/** What an organization says of a relation has an id of its own form (schema/README.md, "Ids"); it is no record. */
function parseStatementId(key: string): { readonly region: string; readonly kind: 'statement' } | null {
  const region = STATEMENT_ID.exec(key)?.[1];
  return region === undefined ? null : { region, kind: 'statement' };
}

/** First two digits of an official municipal key → region that keeps it. Every other state is kept by `bund`. */
const STATE_KEEPERS: Readonly<Record<string, string>> = { '08': 'bw', '13': 'mv', '14': 'sn', '16': 'th' };

const KINDS_OF_TYPE: Readonly<Record<string, string>> = {
  Organization: 'organization',
  Project: 'project',
  Conference: 'conference',
  ConferenceSeries: 'series',
  Relation: 'relation',
  RelationStatement: 'statement',
};

/**
 * The owner of a key. `typeName` is the GraphQL type the field answers with, null or an interface where any kind will do.
 * `regions` are the codes the operator has configured: an id of another region is REGION_UNKNOWN.
 */
export function ownerOf(typeName: string | null, key: string, regions: ReadonlySet<string>): Owner {
  if (typeName === 'Municipality') return keeperOf(key, regions);
  const id = typeName === 'RelationStatement' ? parseStatementId(key) : parseGlobalId(key);
  if (!id) return { error: 'ID_INVALID', message: `expected an id <region>:<kind>/<key>, got ${quote(key)}` };
  const kind = typeName === null ? undefined : KINDS_OF_TYPE[typeName];
  if (kind !== undefined && id.kind !== kind) {
    return { error: 'ID_INVALID', message: `expected an id of kind ${kind}, got ${quote(key)}` };
  }
  if (!regions.has(id.region)) {
    return {
      error: 'REGION_UNKNOWN',
      message: `no region ${quote(id.region)} in this federation (id ${quote(key)})`,
    };
  }
  return { shard: id.region };
}

function keeperOf(ags: string, regions: ReadonlySet<string>): Owner {
  if (!/^(?:[0-9]{5}|[0-9]{8})$/.test(ags)) {
    return {
      error: 'ID_INVALID',
      message: `expected an official municipal key of eight or five digits, got ${quote(ags)}`,
    };
  }
  const keeper = STATE_KEEPERS[ags.slice(0, 2)] ?? 'bund';
  if (!regions.has(keeper))
    return {
      error: 'REGION_UNKNOWN',
      message: `region ${keeper}, which keeps ${ags}, is not in this federation`,
    };
  return { shard: keeper };
}

/** Region that keeps a municipality, by the state its key begins with. */
export function keeperOfMunicipality(ags: string): string {
  return STATE_KEEPERS[ags.slice(0, 2)] ?? 'bund';
}

function quote(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}
