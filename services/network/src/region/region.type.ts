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

  @Field(() => String, {
    nullable: true,
    description:
      'On what terms the public data of this region may be used, in one sentence with an address. Null: the network has not decided; then only what the law allows.',
  })
  licence!: string | null;

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
