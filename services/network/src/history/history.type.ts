import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Visibility } from '../record/record.enum.ts';
import { GraphQLInstant } from '../scalar/scalars.ts';
import type { RevisionRow } from './read-history.ts';
import { AuthorRole, RevisionAction } from './revision.enum.ts';

@ObjectType('Revision', {
  simpleResolvers: true,
  description: 'One revision of a record: what was done, when and in which capacity; never by whom.',
})
export class RevisionType implements RevisionRow {
  @Field(() => Int)
  revision!: number;

  @Field(() => GraphQLInstant)
  at!: string;

  @Field(() => RevisionAction)
  action!: RevisionAction;

  @Field(() => AuthorRole)
  role!: AuthorRole;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => [String], {
    description:
      'Fields in which it differs from the revision before, as far as the viewer can see the difference.',
  })
  changedFields!: string[];

  @Field(() => Visibility, {
    nullable: true,
    description: 'Who could see the record from then on. Null: staff alone.',
  })
  visibility!: Visibility | null;
}

@ObjectType('History', { simpleResolvers: true })
export class HistoryType {
  @Field(() => [RevisionType], { description: 'The newest first.' })
  revisions!: RevisionType[];

  @Field(() => Int, {
    nullable: true,
    description: 'For the next page, as `after`. Null where there is no older one.',
  })
  next!: number | null;
}

registerEnumType(RevisionAction, { name: 'RevisionAction' });
registerEnumType(AuthorRole, { name: 'AuthorRole', description: 'In which capacity somebody did it.' });
