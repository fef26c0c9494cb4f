import { host } from './free-ports.ts';

/** Region of the federal bodies: it keeps the accounts of their readers. */
const FEDERAL_REGION = 'bund';

/**
 * Identity settings of a region of this house, as JSON for `VERBUND_IDENTITY`. Readers of a body have their accounts in `bund`;
 * every other region believes that issuer for reading, and for nothing more. Without `bund` in the house nobody is believed.
 */
export function readerAccounts(
  code: string,
  regions: readonly { readonly code: string; readonly port: number }[],
): string {
  const federal = regions.find((region) => region.code === FEDERAL_REGION);
  if (federal === undefined) return '{}';
  if (code === FEDERAL_REGION) {
    const readerRegions = regions.map((region) => region.code).filter((other) => other !== FEDERAL_REGION);
    return JSON.stringify({ readerRegions });
  }
  const issuer = `http://${host}:${federal.port}/identity`;
  return JSON.stringify({ issuers: [{ issuer, region: FEDERAL_REGION, maxRole: 'reader' }] });
}
