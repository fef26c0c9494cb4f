import { raw } from '@mikro-orm/core';
import {
  relationStanding,
  saidStates,
  statesOfMember,
  umbrellaView,
  type Succession,
  type UmbrellaEdge,
  type UmbrellaView,
} from '@verbund/schema';
import type { Context } from '../context.ts';
import { columnsOf, read } from '../database/reading.ts';
import { regionOf } from '../record/node.rules.ts';
import { Relation } from '../relation/relation.entity.ts';
import { validAt } from '../relation/relation.filter.ts';
import { statementId } from '../statement/statement-id.ts';

const KINDS = ['MEMBER_OF', 'FOUNDING_MEMBER_OF', 'REPRESENTS_IN'];
const COLUMNS = columnsOf(Relation);

/** A body with its members as the edges of this region alone say it; null where it knows neither the body nor anybody who names it. */
export async function readUmbrella(context: Context, id: string, at: string): Promise<UmbrellaView | null> {
  const { config, em, loaders, sight } = context;
  const body = regionOf(id) === config.code ? await loaders.organizationById.load(id) : null;
  const valid = validAt(at);
  const relations = await read<Relation>(
    em,
    raw(
      `select ${COLUMNS} from relation where to_id = ? and kind in (?) and ${valid.sql} and ${sight.rows.sql} order by id`,
      [id, KINDS, ...valid.params],
    ),
  );
  const name = body?.name ?? relations[0]?.toLabel;
  if (name === undefined) return null;
  return umbrellaView({
    id,
    name,
    at,
    covered: body && saidStates(body.memberStates, at),
    edges: await Promise.all(relations.map((relation) => edgeOf(context, relation, at))),
    successions: await successions(context),
    answered: new Map([[config.code, true]]),
  });
}

async function edgeOf({ config, loaders }: Context, relation: Relation, day: string): Promise<UmbrellaEdge> {
  const { fromId, fromLabel } = relation;
  const saidId = statementId(relation);
  const [organization, sites, statement] = await Promise.all([
    loaders.organizationById.load(fromId),
    loaders.sitesOf.load(fromId),
    // What a body of another region has said is not known here.
    saidId !== null && regionOf(saidId) === config.code ? loaders.statementById.load(saidId) : null,
  ]);
  const { confirmedBy, disputed } = relationStanding({
    confirmedBy: relation.confirmedBy,
    statement,
    statementResolution: statement === null ? 'NOT_AVAILABLE' : 'RESOLVED',
  });
  const where = organization && {
    memberStates: organization.memberStates,
    sites: sites.map(({ kind, municipality }) => ({ kind, ags: municipality })),
  };
  const region = regionOf(fromId) ?? '';
  return {
    relation: relation.id,
    kind: relation.kind as UmbrellaEdge['kind'],
    since: relation.since,
    until: relation.until,
    certainty: relation.certainty,
    confirmedBy,
    disputed,
    organization: fromId,
    name: organization?.name ?? fromLabel,
    region,
    states: statesOfMember(where, region, day),
  };
}

async function successions({ em, sight }: Context): Promise<Succession[]> {
  const relations = await read<Relation>(
    em,
    raw(`select ${COLUMNS} from relation where kind = 'SUCCEEDS' and ${sight.rows.sql} order by id`),
  );
  return relations.map(({ fromId, fromLabel, toId, toLabel, since }) => ({
    from: { id: fromId, name: fromLabel, since },
    to: { id: toId, name: toLabel, since: null },
  }));
}
