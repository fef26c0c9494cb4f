import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Visibility } from '../record/record.enum.ts';
import { ReferenceInput } from '../reference/reference.input.ts';
import { TextInput } from '../text/text.input.ts';
import { ParticipationRole, PersonBasis } from './participation.enum.ts';

registerEnumType(PersonBasis, {
  name: 'PersonBasis',
  description: 'Why a person may be named. Recorded, and answered to staff only.',
  valuesConfig: {
    OFFICE: { description: 'Holds a public office.' },
    FUNCTION: { description: 'Speaks, moderates or chairs in public.' },
    CONSENT: { description: 'Has agreed; `consentOn` says when.' },
    PUBLISHED_BY_HOST: { description: 'The host has named the person in public.' },
    SELF_PUBLISHED: { description: 'Has published it; `publishedAt` says where.' },
  },
});

@InputType('PersonInput', {
  description: 'Name and function at this event, with a basis. Never a participant list.',
})
export class PersonInput {
  @Field(() => String, { nullable: true, description: 'Left out where the office alone is named.' })
  name?: string | null;

  @Field(() => TextInput, { nullable: true })
  function?: TextInput | null;

  @Field(() => String, { nullable: true })
  organizationLabel?: string | null;

  @Field(() => PersonBasis, {
    nullable: true,
    description: 'Needed unless the person is visible in the own network alone.',
  })
  basis?: PersonBasis | null;

  @Field(() => String, { nullable: true, description: 'Day of the consent.' })
  consentOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Address at which the person published it.' })
  publishedAt?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'NETWORK where nothing is said.' })
  visibility?: Visibility | null;
}

@InputType('ParticipationInput', {
  description: 'Exactly one of `organization`, `person`, `groupLabel`, `municipality`.',
})
export class ParticipationInput {
  @Field(() => ParticipationRole)
  role!: ParticipationRole;

  @Field(() => ReferenceInput, { nullable: true })
  organization?: ReferenceInput | null;

  @Field(() => PersonInput, { nullable: true })
  person?: PersonInput | null;

  @Field(() => TextInput, { nullable: true })
  groupLabel?: TextInput | null;

  @Field(() => ID, { nullable: true, description: 'Official key.' })
  municipality?: string | null;

  @Field(() => TextInput, { nullable: true })
  note?: TextInput | null;
}
