import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ProblemCode } from './problem.enum.ts';
import type { Problem } from './problem.ts';

@ObjectType('Problem', {
  simpleResolvers: true,
  description: 'Why nothing was written: something a person can put right.',
})
export class ProblemType implements Problem {
  @Field(() => ProblemCode)
  code!: ProblemCode;

  @Field(() => [String], {
    description: 'Names of arguments and fields, and places in lists counted from 0.',
  })
  path!: string[];

  @Field(() => String, { description: 'For developers. Clients show words of their own by `code`.' })
  message!: string;
}

registerEnumType(ProblemCode, {
  name: 'ProblemCode',
  valuesConfig: {
    INVALID_CSV: { description: 'A quote in the file is not closed, or stands in the wrong place.' },
    NOT_UTF8: { description: 'The file was saved in another encoding than UTF-8.' },
    INVALID_ID: { description: 'Not an id of this form, or of another kind.' },
    NOT_FOUND: { description: 'Nothing of this id or key is here.' },
    NOT_OWN: { description: 'A record of this region was expected.' },
    WITHDRAWN: { description: 'Undo the withdrawal first.' },
    LESS_VISIBLE: { description: 'The record named is less visible than the one that would name it.' },
    STILL_NAMED: { description: 'Records that are shown more widely name it.' },
    REVISION_UNKNOWN: { description: 'The history has no such revision.' },
    TWICE: { description: 'It stands in the list already.' },
    TRANSITION: { description: 'The status cannot follow the one it has.' },
    HELD_STAYS_HELD: { description: 'What has been held cannot be cancelled or postponed.' },
    HOST_MISSING: { description: 'To publish a conference, somebody has to invite.' },
    ONE_PARTY: { description: 'Exactly one party takes one part.' },
    BASIS_MISSING: { description: 'Why this person may be named is not recorded.' },
    MEASURE_UNFIT: { description: 'This is not counted of such a record.' },
    ONLY_WHEN_HELD: { description: 'Attendance is counted when it was held.' },
    DECIDED: { description: 'Somebody has decided it already.' },
    LINK_GONE: { description: 'The link was used, has expired, or was never made.' },
    ONLY_BEFORE_HELD: { description: 'Attendance is expected before it is held.' },
  },
});
