import { raw } from '@mikro-orm/core';
import { Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { requireId } from '../database/conditions.ts';
import { read } from '../database/reading.ts';
import { NetworkError } from '../errors.ts';
import { MembershipEdgeType } from './membership-edge.type.ts';
import { MembershipEdgesArgs } from './membership-edges.input.ts';
import { membershipEdge } from './membership.filter.ts';

const MOST_BODIES = 2_000;
const MOST_EDGES = 10_000;

@Resolver(() => MembershipEdgeType)
export class MembershipResolver {
  @Directive('@scatter(merge: UNION, by: ["id"])')
  @Query(() => [MembershipEdgeType], {
    nullable: true,
    description:
      'Edges of membership that lead to one of these bodies and are valid at `at` (default: today). Sorted by id.',
  })
  async membershipEdges(
    @Args(() => MembershipEdgesArgs) { to, ...choice }: MembershipEdgesArgs,
    @Ctx() { em, sight }: Context,
  ): Promise<MembershipEdgeType[]> {
    if (to.length > MOST_BODIES)
      throw new NetworkError('LIMIT_ROWS', `to: expected at most ${MOST_BODIES} ids, got ${to.length}`);
    for (const id of to) requireId('to', 'organization', id);
    if (to.length === 0) return [];
    const edge = membershipEdge(choice, sight.rowsOf('edge'));
    const edges = await read<MembershipEdgeType>(
      em,
      raw(
        `select edge.id, edge.from_id as "from", edge.to_id as "to" from relation edge
         where edge.to_id in (?) and ${edge.sql} order by edge.id limit ${MOST_EDGES + 1}`,
        [to, ...edge.params],
      ),
    );
    if (edges.length > MOST_EDGES)
      throw new NetworkError('LIMIT_ROWS', `expected at most ${MOST_EDGES} edges, got more`);
    return edges;
  }
}
