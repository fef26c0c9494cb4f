import type { Context } from '../context.ts';
import type { Organization } from '../organization/organization.entity.ts';
import { regionOf } from '../record/node.rules.ts';

/**
 * The organization of this region that an id leads to; null for those of other regions, which are for the gateway to fetch. Where a
 * short entry was given up for another record of this region, that one: its id differs, and so readers see that it has moved. One that
 * moved to another region leaves a Tombstone with the id it has there.
 */
export async function organizationOf(
  id: string | null,
  { config, loaders }: Pick<Context, 'config' | 'loaders'>,
): Promise<Organization | null> {
  if (id === null || regionOf(id) !== config.code) return null;
  const organization = await loaders.organizationById.load(id);
  if (organization) return organization;
  const movedTo = (await loaders.tombstoneById.load(id))?.movedTo ?? null;
  return movedTo === null || regionOf(movedTo) !== config.code
    ? null
    : loaders.organizationById.load(movedTo);
}
