import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { NetworkError, quote } from '../errors.ts';
import type { Loaders } from '../loaders.ts';
import { organizationOf } from '../reference/organization-of.ts';
import { regionOf, typeNameOf, typeNameOfRecord } from '../record/node.rules.ts';
import { asksForTombstones } from './moved-selection.ts';
import { asksForStubs } from './stub-selection.ts';

interface Representation {
  readonly __typename?: unknown;
  readonly [key: string]: unknown;
}

const loaderOfType: Readonly<
  Record<string, 'organizationById' | 'projectById' | 'conferenceById' | 'seriesById' | 'relationById'>
> = {
  Organization: 'organizationById',
  Project: 'projectById',
  Conference: 'conferenceById',
  ConferenceSeries: 'seriesById',
  Relation: 'relationById',
} satisfies Record<string, keyof Loaders>;

/**
 * `Query._entities` of Apollo Federation: rows by key, in the order of the representations. A row of another region, or one the
 * viewer may not see, is null; but where nothing is asked of organizations that their id alone would not lead to, each is a stub, of
 * whatever region, and in the place of one that lives on in another region stands its tombstone, if that is asked for. Written out, because the one of @apollo/subgraph answers a mistake of the caller as one of ours.
 */
export async function resolveEntities(
  _root: unknown,
  { representations }: { representations: readonly Representation[] },
  context: Context,
  info: GraphQLResolveInfo,
): Promise<(object | null)[]> {
  const stubs = asksForStubs(info);
  const tombstones = asksForTombstones(info);
  return Promise.all(
    representations.map(async (representation) =>
      stubs && representation.__typename === 'Organization'
        ? stubOf(representation)
        : ((await resolveEntity(representation, context)) ??
          (tombstones ? movedOrganization(representation, context) : null)),
    ),
  );
}

async function movedOrganization(
  { __typename, id }: Representation,
  { loaders, config }: Context,
): Promise<object | null> {
  if (__typename !== 'Organization' || typeof id !== 'string' || regionOf(id) !== config.code) return null;
  const tombstone = await loaders.tombstoneById.load(id);
  return tombstone?.movedTo == null ? null : tombstone;
}

function stubOf(representation: Representation): object | null {
  const id = keyOf(representation, 'id');
  return typeNameOf(id) === 'Organization' ? { id, region: regionOf(id) } : null;
}

/** GraphQL type of an entity that was found. */
export function typeOfEntity(row: {
  readonly id?: string;
  readonly ags?: string;
  readonly publication?: string;
  readonly verdict?: string;
}): string | undefined {
  if (row.verdict !== undefined) return 'RelationStatement';
  return row.id === undefined ? 'Municipality' : typeNameOfRecord({ ...row, id: row.id });
}

async function resolveEntity(representation: Representation, context: Context): Promise<object | null> {
  const { config, loaders } = context;
  const typeName = representation.__typename;
  if (typeName === 'Municipality') return loaders.municipalityByAgs.load(keyOf(representation, 'ags'));
  if (typeName === 'RelationStatement') return loaders.statementById.load(keyOf(representation, 'id'));
  if (typeName === 'Tombstone') return loaders.tombstoneById.load(keyOf(representation, 'id'));
  const loader =
    typeof typeName === 'string' && Object.hasOwn(loaderOfType, typeName)
      ? loaderOfType[typeName]
      : undefined;
  if (loader === undefined)
    throw new NetworkError(
      'BAD_USER_INPUT',
      `representations: expected the name of an entity in __typename, got ${quote(String(typeName))}`,
    );
  const id = keyOf(representation, 'id');
  if (regionOf(id) !== config.code || typeNameOf(id) !== typeName) return null;
  return typeName === 'Organization' ? organizationOf(id, context) : loaders[loader].load(id);
}

function keyOf(representation: Representation, name: 'id' | 'ags'): string {
  const key = representation[name];
  if (typeof key === 'string') return key;
  throw new NetworkError(
    'BAD_USER_INPUT',
    `representations: expected ${name} as a text, got ${quote(String(key))}`,
  );
}
