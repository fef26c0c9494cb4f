import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { columnsOf, read } from '../database/reading.ts';
import { insertRows } from '../database/insert.ts';
import { Figure } from '../figure/figure.entity.ts';
import { organizationSearch } from '../organization/new-organization.ts';
import { Organization } from '../organization/organization.entity.ts';
import { Site } from '../organization/site.entity.ts';
import { idOf, originOf, placeNames, type LayerScope } from './layer-scope.ts';
import { readFigures } from './read-parts.ts';
import { readSites, readStates } from './read-organizations.ts';
import type { SeedLayer } from './seed-format.ts';

type Addition = NonNullable<SeedLayer['additions']>[number];

/** Adds facts to organizations of earlier layers. One that was erased or withdrawn meanwhile stays as it is. */
export async function applyAdditions(
  em: EntityManager,
  scope: LayerScope,
  additions: readonly Addition[],
): Promise<void> {
  for (const addition of additions) {
    const id = idOf(scope, 'organization', addition.key);
    const [organization] = await read<Organization>(
      em,
      raw(`select ${columnsOf(Organization)} from organization where id = ? and publication <> 'WITHDRAWN'`, [
        id,
      ]),
    );
    if (organization) await add(em, scope, organization, addition);
  }
}

async function add(
  em: EntityManager,
  scope: LayerScope,
  organization: Organization,
  addition: Addition,
): Promise<void> {
  const { id } = organization;
  const [counts] = await read<{ figures: number; sites: number }>(
    em,
    raw(
      'select (select count(*)::int from figure where owner_id = ?) as figures, (select count(*)::int from site where organization_id = ?) as sites',
      [id, id],
    ),
  );
  await insertRows<Figure>(em, Figure, readFigures(scope, id, addition.figures, counts?.figures));
  await insertRows<Site>(em, Site, readSites(scope, id, addition.sites, counts?.sites));
  const sites = await read<Site>(
    em,
    raw(`select ${columnsOf(Site)} from site where organization_id = ?`, [id]),
  );
  const alternateNames = [...new Set([...organization.alternateNames, ...(addition.alternateNames ?? [])])];
  const places = sites.flatMap(({ municipality, label }) => [
    ...placeNames(scope, [municipality]),
    label ?? '',
  ]);
  await em.nativeUpdate(
    Organization,
    { id },
    {
      alternateNames,
      website: addition.website ?? organization.website,
      memberStates: [...organization.memberStates, ...readStates(id, addition.memberStates)],
      sourceKeys: [
        ...new Set([...organization.sourceKeys, ...originOf(scope, id, addition.sources).sourceKeys]),
      ],
      ...organizationSearch({ ...organization, alternateNames }, places),
    },
  );
}
