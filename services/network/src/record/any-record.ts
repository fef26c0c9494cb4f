import { parseGlobalId } from '@verbund/schema';
import type { Loaders } from '../loaders.ts';

const loaderOfKind = {
  organization: 'organizationById',
  project: 'projectById',
  conference: 'conferenceById',
  series: 'seriesById',
  relation: 'relationById',
} as const satisfies Record<string, keyof Loaders>;

/** A record of whatever kind, or its tombstone; null where there is none the viewer may know of. */
export async function anyRecord(loaders: Loaders, id: string): Promise<{ readonly id: string } | null> {
  const kind = parseGlobalId(id)?.kind;
  if (kind === undefined) return null;
  return (await loaders[loaderOfKind[kind]].load(id)) ?? loaders.tombstoneById.load(id);
}
