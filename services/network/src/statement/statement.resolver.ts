import { raw } from '@mikro-orm/core';
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { isRegionCode } from '@verbund/schema';
import type { Context } from '../context.ts';
import { read } from '../database/reading.ts';
import { NetworkError } from '../errors.ts';
import type { Organization } from '../organization/organization.entity.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import { regionOf } from '../record/node.rules.ts';
import { Resolution } from '../reference/reference.type.ts';
import type { Relation } from '../relation/relation.entity.ts';
import { RelationType } from '../relation/relation.type.ts';
import type { RelationStatement } from './statement.entity.ts';
import { statementId } from './statement-id.ts';
import { SELECT_STATEMENTS } from './statement.loader.ts';
import { RelationStatementType } from './statement.type.ts';

const MOST_DISPUTES = 500;

@Resolver(() => RelationStatementType)
export class StatementResolver {
  @Directive('@scatter(merge: UNION, by: ["id"])')
  @Query(() => [RelationStatementType], {
    nullable: true,
    description:
      'What other regions dispute of the relations this region keeps: the latest 500 of each region.',
  })
  async disputes(
    @Arg('about', () => String, { description: 'Code of the region that keeps the relations.' })
    about: string,
    @Ctx() { em, sight }: Context,
  ): Promise<RelationStatement[]> {
    if (!isRegionCode(about))
      throw new NetworkError('BAD_USER_INPUT', 'about: expected the code of a region');
    return read<RelationStatement>(
      em,
      raw(
        `${SELECT_STATEMENTS} where s.verdict = 'DISPUTED' and split_part(s.relation_id, ':', 1) = ? and ${sight.rowsOf('o').sql}
         order by s.stated_at desc, s.id limit ${MOST_DISPUTES}`,
        [about],
      ),
    );
  }

  @FieldResolver(() => ID, { description: 'The relation it speaks of.' })
  relation(@Root() { relationId }: RelationStatement): string {
    return relationId;
  }

  @FieldResolver(() => ID, { description: 'The organization that says it.' })
  organization(@Root() { organizationId }: RelationStatement): string {
    return organizationId;
  }
}

@Resolver(() => OrganizationType)
export class OrganizationStatementsResolver {
  @FieldResolver(() => [RelationStatementType], {
    description: 'What it says of relations that others claim to have to it.',
  })
  async statements(
    @Root() { id }: Organization,
    @Ctx() { loaders }: Context,
  ): Promise<readonly RelationStatement[]> {
    return loaders.statementsOf.load(id);
  }
}

@Resolver(() => RelationType)
export class RelationStatementResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Id of what the other side says, whether it has said anything or not.',
  })
  statementId(@Root() relation: Relation): string | null {
    return statementId(relation);
  }

  @Directive('@reference(by: "statementId")')
  @FieldResolver(() => RelationStatementType, {
    nullable: true,
    description: 'What the organization in `to` says, from its own region. Null where it has said nothing.',
  })
  async statement(@Root() relation: Relation, @Ctx() context: Context): Promise<RelationStatement | null> {
    return ownStatement(relation, context);
  }

  @Directive('@resolution(of: "statement")')
  @FieldResolver(() => Resolution, {
    description: 'UNREACHABLE: nobody knows whether the other side disputes it.',
  })
  async statementResolution(@Root() relation: Relation, @Ctx() context: Context): Promise<Resolution> {
    return (await ownStatement(relation, context)) ? 'RESOLVED' : 'NOT_AVAILABLE';
  }
}

/** A region knows the statements of its own organizations; those of others are for the gateway to fetch. */
async function ownStatement(
  relation: Relation,
  { config, loaders }: Context,
): Promise<RelationStatement | null> {
  const id = statementId(relation);
  return id !== null && regionOf(id) === config.code ? loaders.statementById.load(id) : null;
}
