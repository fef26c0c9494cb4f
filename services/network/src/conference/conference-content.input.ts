import { Field, ID, InputType, Int } from 'type-graphql';
import { FigureInput } from '../figure/figure.input.ts';
import { OutcomeInput } from '../outcome/outcome.input.ts';
import { ParticipationInput } from '../participation/participation.input.ts';
import { Visibility } from '../record/record.enum.ts';
import { Topic } from '../record/topic.enum.ts';
import { ReferenceInput } from '../reference/reference.input.ts';
import { SourceInput } from '../source/source.input.ts';
import { TextInput } from '../text/text.input.ts';
import { ConferenceKind, ConferenceStatus, OrdinalScope } from './conference.enum.ts';
import { SessionInput } from './session.input.ts';

@InputType('VenueInput', { description: 'Given, it replaces the whole venue.' })
export class VenueInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'Official key.' })
  municipality?: string | null;

  @Field(() => String, { nullable: true, description: 'Street address.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'An absolute https or http address.' })
  online?: string | null;

  @Field(() => Boolean, { nullable: true })
  onRegistration?: boolean | null;

  @Field(() => Visibility, {
    nullable: true,
    description: 'Of name and online address. As it was where nothing is said, at first PUBLIC.',
  })
  visibility?: Visibility | null;

  @Field(() => Visibility, {
    nullable: true,
    description: 'Of the street address. As it was where nothing is said, at first NETWORK.',
  })
  addressVisibility?: Visibility | null;
}

/** What staff write of a conference. Steward, revision, visibility and publication are not among it. */
@InputType('ConferenceInput', {
  description: 'A field that is left out stays as it is; null clears it. Lists are replaced as a whole.',
})
export class ConferenceInput {
  @Field(() => TextInput, { nullable: true })
  title?: TextInput | null;

  @Field(() => ConferenceKind, { nullable: true })
  kind?: ConferenceKind | null;

  @Field(() => ConferenceStatus, {
    nullable: true,
    description: 'To cancel or to postpone is an action of its own, because it needs a reason.',
  })
  status?: ConferenceStatus | null;

  @Field(() => String, { nullable: true, description: 'A day, a month or a year.' })
  startDate?: string | null;

  @Field(() => String, { nullable: true, description: 'Wall-clock time, `09:30`.' })
  startTime?: string | null;

  @Field(() => String, { nullable: true })
  endDate?: string | null;

  @Field(() => String, { nullable: true })
  endTime?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA zone, `Europe/Berlin`.' })
  timeZone?: string | null;

  @Field(() => VenueInput, { nullable: true })
  venue?: VenueInput | null;

  @Field(() => String, { nullable: true })
  areaLabel?: string | null;

  @Field(() => Int, { nullable: true })
  ordinal?: number | null;

  @Field(() => OrdinalScope, { nullable: true })
  ordinalScope?: OrdinalScope | null;

  @Field(() => ID, { nullable: true, description: 'A series of this region.' })
  series?: string | null;

  @Field(() => ReferenceInput, { nullable: true })
  project?: ReferenceInput | null;

  @Field(() => TextInput, { nullable: true })
  summary?: TextInput | null;

  @Field(() => [Topic], { nullable: true })
  topics?: Topic[] | null;

  @Field(() => [ParticipationInput], {
    nullable: true,
    description: 'In the order of the programme, without those of single sessions.',
  })
  participations?: ParticipationInput[] | null;

  @Field(() => [SessionInput], { nullable: true })
  sessions?: SessionInput[] | null;

  @Field(() => [FigureInput], { nullable: true })
  figures?: FigureInput[] | null;

  @Field(() => [OutcomeInput], { nullable: true })
  outcomes?: OutcomeInput[] | null;

  @Field(() => [SourceInput], { nullable: true })
  sources?: SourceInput[] | null;
}
