import { ownerOf, parseGlobalId, type RecordKind } from '@verbund/schema';
import { NetworkError } from '../errors.ts';

const TYPE_NAMES: Readonly<Record<RecordKind, string>> = {
  organization: 'Organization',
  project: 'Project',
  conference: 'Conference',
  series: 'ConferenceSeries',
  relation: 'Relation',
};

/** GraphQL type of a record, by its id. */
export function typeNameOf(id: string): string | undefined {
  const parsed = parseGlobalId(id);
  return parsed ? TYPE_NAMES[parsed.kind] : undefined;
}

/** GraphQL type of a record that was found: what is withdrawn is a tombstone. */
export function typeNameOfRecord({
  id,
  publication,
}: {
  readonly id: string;
  readonly publication?: string;
}): string | undefined {
  return publication === 'WITHDRAWN' ? 'Tombstone' : typeNameOf(id);
}

/** Refuses an id that this region cannot answer: ID_INVALID, or REGION_UNKNOWN for a record of another region. */
export function requireOwn(typeName: string | null, id: string, region: string): void {
  const owner = ownerOf(typeName, id, new Set([region]));
  if ('error' in owner) throw new NetworkError(owner.error, owner.message);
}

/** Region part of an id; null where there is no id. */
export function regionOf(id: string | null): string | null {
  return id === null ? null : id.slice(0, id.indexOf(':'));
}
