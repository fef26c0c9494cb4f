import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../scalar/scalars.ts';
import { ProblemType } from '../write/problem.type.ts';
import type { FormDraft } from './form-draft.entity.ts';

@ObjectType('FormDraft', {
  simpleResolvers: true,
  description: 'What somebody has entered in a form and not sent yet. For the same person alone.',
})
export class FormDraftType implements Pick<FormDraft, 'form' | 'revision' | 'savedAt'> {
  @Field(() => String, {
    description:
      'Id of the record; or `<kind>/<key>` of one that is not there yet, with the idempotency key it is to be created with.',
  })
  form!: string;

  @Field(() => Int, { nullable: true, description: 'The one the form began with; null for a new record.' })
  revision!: number | null;

  @Field(() => GraphQLInstant)
  savedAt!: string;
}

@ObjectType('FormDraftPayload', { simpleResolvers: true })
export class FormDraftPayload {
  @Field(() => FormDraftType, {
    nullable: true,
    description: 'As it is stored now. Null where nothing was, or the form has been sent meanwhile.',
  })
  draft!: FormDraft | null;

  @Field(() => FormDraftType, {
    nullable: true,
    description: 'Another window was quicker: this is what it saved, and nothing was written.',
  })
  conflict!: FormDraft | null;

  @Field(() => [ProblemType])
  problems!: ProblemType[];
}
