import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLInstant } from '../scalar/scalars.ts';
import { Publication, Visibility } from './record.enum.ts';

/** About a record itself. The value is the record. Contract: type `Meta`. */
@ObjectType('Meta', { simpleResolvers: true })
export class MetaType {
  @Field(() => Visibility)
  visibility!: Visibility;

  @Field(() => Publication)
  publication!: Publication;

  @Field(() => Int)
  revision!: number;

  @Field(() => GraphQLInstant)
  createdAt!: string;

  @Field(() => GraphQLInstant)
  updatedAt!: string;

  @Field(() => GraphQLInstant, { nullable: true })
  confirmedAt!: string | null;

  @Field(() => String, { nullable: true })
  changeNote!: string | null;

  @Field(() => Boolean, {
    description:
      'Demonstration data: from public sources, not operated or checked by the organizations named.',
  })
  demonstration!: boolean;

  @Field(() => Boolean, { description: 'Generated row of --sample.' })
  generated!: boolean;
}

registerEnumType(Visibility, { name: 'Visibility' });
registerEnumType(Publication, { name: 'Publication' });
