import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../scalar/scalars.ts';
import { ProblemType } from '../write/problem.type.ts';

@ObjectType('ConfirmationLink', {
  simpleResolvers: true,
  description: 'A link that can still be used: it confirms one record, or suggests a correction of it, once.',
})
export class ConfirmationLinkType {
  @Field(() => ID)
  recordId!: string;

  @Field(() => GraphQLInstant)
  expiresAt!: string;
}

@ObjectType('ConfirmationLinkPayload', { simpleResolvers: true })
export class ConfirmationLinkPayload {
  @Field(() => String, {
    nullable: true,
    description: 'The secret part of the link. Shown once; only its hash is kept.',
  })
  token!: string | null;

  @Field(() => GraphQLInstant, { nullable: true })
  expiresAt!: string | null;

  @Field(() => [ProblemType])
  problems!: ProblemType[];
}

@ObjectType('ConfirmByLinkPayload', { simpleResolvers: true })
export class ConfirmByLinkPayload {
  @Field(() => Int, { nullable: true, description: 'Revision that was written; null where nothing was.' })
  revision!: number | null;

  @Field(() => [ProblemType])
  problems!: ProblemType[];
}
