import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../connection/connection.type.ts';
import { NodeType } from '../record/node.type.ts';
import { Topic } from '../record/topic.enum.ts';
import { GraphQLPartialDate } from '../scalar/scalars.ts';
import type { Project } from './project.entity.ts';
import { ProjectKind, ProjectStatus } from './project.enum.ts';

type Plain = 'untitled' | 'acronym' | 'kind' | 'status' | 'start' | 'end' | 'topics';

@Directive('@key(fields: "id")')
@Directive('@sharded')
@ObjectType('Project', { implements: NodeType, simpleResolvers: true })
export class ProjectType extends NodeType implements Pick<Project, Plain> {
  @Field(() => Boolean, { description: 'The source gives no title; `title` is a description.' })
  untitled!: boolean;

  @Field(() => String, { nullable: true })
  acronym!: string | null;

  @Field(() => ProjectKind)
  kind!: ProjectKind;

  @Field(() => ProjectStatus)
  status!: ProjectStatus;

  @Field(() => GraphQLPartialDate, { nullable: true })
  start!: string | null;

  @Field(() => GraphQLPartialDate, { nullable: true })
  end!: string | null;

  @Field(() => [Topic])
  topics!: Topic[];
}

export const ProjectConnection = connectionOf(ProjectType, 'Project');

registerEnumType(ProjectKind, { name: 'ProjectKind' });
registerEnumType(ProjectStatus, { name: 'ProjectStatus' });
