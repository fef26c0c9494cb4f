import {
  fingerprint,
  formatCursor,
  formatVector,
  isPosition,
  ORDER_VERSION,
  parseCursor,
  parseVector,
  type Owner,
} from '@verbund/schema';
import type { Protocol } from '../src/ports/protocol.ts';

const ID = /^([a-z][a-z0-9]{1,9}):(book|branch|loan)\/[a-z0-9][a-z0-9-]{0,79}$/;
const GENRE = /^([a-z][a-z0-9]{1,9})-[0-9]{1,4}$/;
const KINDS: Readonly<Record<string, string>> = { Book: 'book', Branch: 'branch', Loan: 'loan' };

/** Which town keeps a row of this type; the toy twin of `ownerOf` in the schema room. */
export function ownerInTowns(towns: ReadonlySet<string>, typeName: string | null, id: string): Owner {
  const match = (typeName === 'Genre' ? GENRE : ID).exec(id);
  const kind = typeName === null ? undefined : KINDS[typeName];
  if (!match || (kind !== undefined && match[2] !== kind)) {
    return {
      error: 'ID_INVALID',
      message: `expected an id of ${typeName ?? 'a row'}, got ${JSON.stringify(id)}`,
    };
  }
  const town = match[1] as string;
  if (!towns.has(town)) return { error: 'REGION_UNKNOWN', message: `no town ${town} in this federation` };
  return { shard: town };
}

/** Cursors, fingerprints and ownership of the toy: cursors are those of the schema room, ids begin with a town. */
export function protocolOfTowns(towns: Iterable<string>): Protocol {
  const known = new Set(towns);
  return {
    orderVersion: ORDER_VERSION,
    parseCursor,
    formatCursor,
    parseVector,
    formatVector,
    isPosition,
    fingerprint,
    ownerOf: (typeName, id) => ownerInTowns(known, typeName, id),
    unknownShardCode: 'REGION_UNKNOWN',
  };
}
