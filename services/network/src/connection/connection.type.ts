import { Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { TotalRelation } from '../coverage/coverage.enum.ts';
import { CoverageType } from '../coverage/coverage.type.ts';

@ObjectType('PageInfo', { simpleResolvers: true })
class PageInfoType {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** The connection and edge types of one node type (Relay cursor connections). Their values are made by `Page`. */
export function connectionOf(Node: ClassType, name: string): ClassType {
  @ObjectType(`${name}Edge`, { simpleResolvers: true })
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => Node)
    node!: object;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true })
  class Connection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [Node])
    nodes!: object[];

    @Field(() => PageInfoType)
    pageInfo!: PageInfoType;

    @Directive('@merge(with: SUM)')
    @Field(() => Int)
    totalCount!: number;

    @Directive('@relation(of: ["totalCount"])')
    @Field(() => TotalRelation)
    totalRelation!: TotalRelation;

    @Directive('@coverage')
    @Field(() => CoverageType)
    coverage!: CoverageType;
  }
  return Connection;
}
