import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SourceStatus, TotalRelation } from './coverage.enum.ts';

@ObjectType('CoverageSource', { simpleResolvers: true })
export class CoverageSourceType {
  @Field(() => String)
  region!: string;

  @Field(() => SourceStatus)
  status!: SourceStatus;

  @Field(() => Int, {
    nullable: true,
    description: 'Rows of this region in the answer; null where rows are not counted.',
  })
  rows!: number | null;

  @Field(() => Int, { nullable: true })
  durationMs!: number | null;

  @Field(() => String, { nullable: true })
  contractVersion!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is missing.' })
  message!: string | null;
}

@ObjectType('Coverage', {
  simpleResolvers: true,
  description:
    'Which regions this answer contains. Coverage is about servers; it says nothing about states that have none.',
})
export class CoverageType {
  @Field(() => Boolean, {
    description: 'True when every region asked has answered, on this page and on those before it.',
  })
  complete!: boolean;

  @Field(() => [CoverageSourceType])
  sources!: CoverageSourceType[];

  @Field(() => [String], {
    description:
      'Regions that were missing on an earlier page of this walk. Start again without a cursor to include them.',
  })
  missedBefore!: string[];
}

registerEnumType(TotalRelation, { name: 'TotalRelation' });
registerEnumType(SourceStatus, {
  name: 'SourceStatus',
  valuesConfig: {
    OK: { description: 'Answered.' },
    SKIPPED: { description: 'Not asked: the filter names other regions.' },
    TIMEOUT: { description: 'No answer in time.' },
    UNREACHABLE: { description: 'No connection, or a server error.' },
    FAILED: { description: 'Answered with errors in this part.' },
    INVALID: { description: 'Broke the contract; its answer was discarded.' },
    UNSUPPORTED: { description: 'Lacks something this operation asks for, or speaks another order version.' },
    SUSPENDED: { description: 'Not asked for the time being: it failed too often.' },
  },
});
