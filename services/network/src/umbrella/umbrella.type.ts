import type { UmbrellaState, UmbrellaView } from '@verbund/schema';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TotalRelation } from '../coverage/coverage.enum.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { CoverageType } from '../coverage/coverage.type.ts';
import { GraphQLDate } from '../scalar/scalars.ts';
import { UmbrellaMemberType } from './umbrella-member.type.ts';
import { UmbrellaStateStatus } from './umbrella.enum.ts';

@ObjectType('UmbrellaState', { simpleResolvers: true })
export class UmbrellaStateType implements UmbrellaState {
  @Field(() => String, { description: 'ISO 3166-2, `DE-TH`.' })
  state!: string;

  @Field(() => UmbrellaStateStatus)
  status!: UmbrellaStateStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Null where the federation has no region of this state.',
  })
  region!: string | null;

  @Field(() => Boolean, { description: 'The body itself says that it covers this state.' })
  stated!: boolean;

  @Field(() => [UmbrellaMemberType])
  members!: readonly UmbrellaMemberType[];

  @Field(() => [UmbrellaMemberType])
  undated!: readonly UmbrellaMemberType[];

  @Field(() => [UmbrellaMemberType])
  claimed!: readonly UmbrellaMemberType[];

  @Field(() => [UmbrellaMemberType])
  representations!: readonly UmbrellaMemberType[];
}

@ObjectType('Umbrella', {
  simpleResolvers: true,
  description:
    'Who belongs to a body at a day, by dated edges of all regions; with the states it covers, so that nobody who is silent or outside is forgotten.',
})
export class UmbrellaType implements UmbrellaView {
  @Field(() => ID, { description: 'Of the body.' })
  id!: string;

  @Field(() => String, { description: 'Of the body; as its members call it where it is out of reach.' })
  name!: string;

  @Field(() => GraphQLDate)
  at!: string;

  @Field(() => [UmbrellaStateType], {
    description:
      'States the body says it covers at that day, and those its members are in. Sorted by their German names.',
  })
  states!: readonly UmbrellaStateType[];

  @Field(() => [UmbrellaMemberType], {
    description: 'Of a known year, and not by their own word alone. These are counted. Direct members only.',
  })
  members!: readonly UmbrellaMemberType[];

  @Field(() => [UmbrellaMemberType], {
    description: 'Of no known year: nobody can say that they belonged at that day.',
  })
  undated!: readonly UmbrellaMemberType[];

  @Field(() => [UmbrellaMemberType], {
    description: 'Of a known year, but only they themselves say so, or the body disputes it.',
  })
  claimed!: readonly UmbrellaMemberType[];

  @Field(() => [UmbrellaMemberType], { description: 'REPRESENTS_IN, which is no membership.' })
  representations!: readonly UmbrellaMemberType[];

  @Field(() => Boolean, {
    description: 'The body has said which states it covers; at this day that may be none.',
  })
  statesKnown!: boolean;

  @Field(() => Int, { description: 'How many are in `members`.' })
  certainCount!: number;

  @Field(() => TotalRelation, {
    description: 'EXACT only where every region has answered and the population is complete.',
  })
  totalRelation!: 'EXACT' | 'AT_LEAST';

  @Field(() => Boolean, {
    description: 'The body says which states it covers, and all of them have answered.',
  })
  populationComplete!: boolean;

  @Field(() => CoverageType)
  coverage!: Coverage;
}

registerEnumType(UmbrellaStateStatus, {
  name: 'UmbrellaStateStatus',
  valuesConfig: {
    ANSWERED: { description: 'Its region is in this answer.' },
    SILENT: { description: 'Its region is not in this answer.' },
    NOT_IN_FEDERATION: { description: 'No region keeps its records yet.' },
  },
});
