import type { Protocol } from '@verbund/engine';
import {
  fingerprint,
  formatCursor,
  formatVector,
  isPosition,
  ORDER_VERSION,
  ownerOf,
  parseCursor,
  parseVector,
} from '@verbund/schema';

/** The contract's ids and cursors, for the regions of this federation. */
export function contractProtocol(regions: readonly string[]): Protocol {
  const codes = new Set(regions);
  return {
    orderVersion: ORDER_VERSION,
    parseCursor,
    formatCursor,
    parseVector,
    formatVector,
    isPosition,
    fingerprint,
    ownerOf: (typeName, id) => ownerOf(typeName, id, codes),
    unknownShardCode: 'REGION_UNKNOWN',
  };
}
