import type { PageInfoFields } from '../../ask/operation-types.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import type { DeskRow } from '../pages/record-table.tsx';
import type { DeskKindName } from './desk-kind.ts';

/** Records of the visitor's region, as a list of the desk shows them. */
export interface DeskRecords {
  readonly nodes: readonly DeskRow[];
  readonly pageInfo: PageInfoFields;
}

interface Wanted {
  readonly first: number;
  readonly after?: string | null;
  readonly text?: string | null;
}

/** Records of one kind with their drafts, the last changed first; series and relations in the order of their ids. Null where the region does not say. */
export async function recordsOf(
  kind: DeskKindName,
  visit: Visit,
  visitor: SignedIn,
  wanted: Wanted,
): Promise<DeskRecords | null> {
  const variables = { region: visitor.region, ...wanted };
  const locale = visit.language;
  switch (kind) {
    case 'organization':
      return (await visitor.ask('DeskOrganizations', variables)).data.organizations;
    case 'project':
      return (await visitor.ask('DeskProjects', { ...variables, locale })).data.projects;
    case 'series':
      return (
        await visitor.ask('DeskSeries', {
          region: visitor.region,
          first: wanted.first,
          after: wanted.after ?? null,
          locale,
        })
      ).data.series;
    case 'relation':
      return relationsOf(visit, visitor, wanted);
    default:
      return (await visitor.ask('DeskConferences', { ...variables, locale })).data.conferences;
  }
}

async function relationsOf(
  visit: Visit,
  visitor: SignedIn,
  { first, after }: Wanted,
): Promise<DeskRecords | null> {
  const { data } = await visitor.ask('DeskRelations', {
    region: visitor.region,
    first,
    after: after ?? null,
  });
  if (data.relations === null) return null;
  return {
    pageInfo: data.relations.pageInfo,
    nodes: data.relations.nodes.map(({ id, kind, from, to, meta }) => ({
      id,
      title: `${from.label} – ${visit.label('RelationKind', kind)} – ${to.label}`,
      meta,
    })),
  };
}
