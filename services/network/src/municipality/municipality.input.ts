import { Field, InputType } from 'type-graphql';

@InputType('MunicipalityFilter')
export class MunicipalityFilter {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => [String], { nullable: true })
  state?: string[] | null;
}
