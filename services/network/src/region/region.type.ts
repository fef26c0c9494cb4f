import { Field, ObjectType } from 'type-graphql';
import { SourceStatus } from '../coverage/coverage.enum.ts';
import { GraphQLInstant } from '../scalar/scalars.ts';

@ObjectType('Region', { simpleResolvers: true })
export class RegionType {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: '`Thüringen`' })
  name!: string;

  @Field(() => String, { description: 'The network that runs it.' })
  network!: string;

  @Field(() => SourceStatus)
  status!: SourceStatus;

  @Field(() => GraphQLInstant, { nullable: true })
  lastContact!: Date | null;

  @Field(() => String, { nullable: true })
  contractVersion!: string | null;

  @Field(() => Boolean, {
    description:
      'Demonstration data: from public sources, not operated or checked by the organizations named.',
  })
  demonstration!: boolean;
}
