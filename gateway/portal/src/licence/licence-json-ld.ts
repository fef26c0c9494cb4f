import { licenceWords } from '@verbund/schema';
import type { RegionFields } from '../ask/operation-types.ts';

const ADDRESS = /https?:\/\/[^\s,;)]+/;

/**
 * The page about a record and its licence, as schema.org data. Events and organizations have no licence of their own, what is written about
 * them has one. An address in the sentence of the network is the licence; without one its words are.
 */
export function licenceJsonLd(
  page: string,
  code: string,
  regions: readonly RegionFields[] | null,
): Record<string, unknown> {
  const region = regions?.find((known) => known.code === code);
  if (region === undefined) return {};
  const { de } = licenceWords(region.network, region.licence);
  const license = ADDRESS.exec(de)?.[0] ?? { '@type': 'CreativeWork', name: de };
  return { subjectOf: { '@type': 'WebPage', url: page, license } };
}
