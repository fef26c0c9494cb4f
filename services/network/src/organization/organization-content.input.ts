import { Field, InputType, Int } from 'type-graphql';
import { FigureInput } from '../figure/figure.input.ts';
import { OutcomeInput } from '../outcome/outcome.input.ts';
import { Visibility } from '../record/record.enum.ts';
import { Topic } from '../record/topic.enum.ts';
import { SourceInput } from '../source/source.input.ts';
import { TextInput } from '../text/text.input.ts';
import { LegalForm, OrganizationKind, OrganizationStatus, Stewardship } from './organization.enum.ts';
import { SiteInput } from './site.input.ts';
import { StateMembershipInput } from './state-membership.input.ts';

@InputType('ContactInput', {
  description: 'Functional addresses only, never those of a person. Given, it replaces the whole contact.',
})
export class ContactInput {
  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => Visibility, {
    nullable: true,
    description: 'As it was where nothing is said, at first FEDERATION.',
  })
  visibility?: Visibility | null;
}

/** What staff write of an organization. Steward, revision, visibility and publication are not among it. */
@InputType('OrganizationInput', {
  description: 'A field that is left out stays as it is; null clears it. Lists are replaced as a whole.',
})
export class OrganizationInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => [String], { nullable: true })
  alternateNames?: string[] | null;

  @Field(() => OrganizationKind, { nullable: true })
  kind?: OrganizationKind | null;

  @Field(() => LegalForm, { nullable: true })
  legalForm?: LegalForm | null;

  @Field(() => OrganizationStatus, { nullable: true })
  status?: OrganizationStatus | null;

  @Field(() => Int, { nullable: true })
  foundedYear?: number | null;

  @Field(() => [SiteInput], { nullable: true })
  sites?: SiteInput[] | null;

  @Field(() => [Topic], { nullable: true })
  topics?: Topic[] | null;

  @Field(() => TextInput, { nullable: true })
  summary?: TextInput | null;

  @Field(() => String, { nullable: true, description: 'An absolute https or http address.' })
  website?: string | null;

  @Field(() => ContactInput, { nullable: true })
  contact?: ContactInput | null;

  @Field(() => Stewardship, {
    nullable: true,
    description: 'SHORT_ENTRY for an organization outside the federation.',
  })
  stewardship?: Stewardship | null;

  @Field(() => [StateMembershipInput], {
    nullable: true,
    description: 'States it covers, for a body whose members are in several.',
  })
  memberStates?: StateMembershipInput[] | null;

  @Field(() => [FigureInput], { nullable: true })
  figures?: FigureInput[] | null;

  @Field(() => [OutcomeInput], { nullable: true })
  outcomes?: OutcomeInput[] | null;

  @Field(() => [SourceInput], { nullable: true })
  sources?: SourceInput[] | null;
}
