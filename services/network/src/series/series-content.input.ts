import { Field, ID, InputType } from 'type-graphql';
import { ConferenceStatus } from '../conference/conference.enum.ts';
import { FigureInput } from '../figure/figure.input.ts';
import { ParticipationInput } from '../participation/participation.input.ts';
import { ReferenceInput } from '../reference/reference.input.ts';
import { SourceInput } from '../source/source.input.ts';
import { TextInput } from '../text/text.input.ts';

/** What staff write of a series. Steward, revision, visibility and publication are not among it. */
@InputType('SeriesInput', {
  description: 'A field that is left out stays as it is; null clears it. Lists are replaced as a whole.',
})
export class SeriesInput {
  @Field(() => TextInput, { nullable: true })
  title?: TextInput | null;

  @Field(() => ConferenceStatus, { nullable: true })
  status?: ConferenceStatus | null;

  @Field(() => ID, { nullable: true, description: 'The conference of this region it goes back to.' })
  origin?: string | null;

  @Field(() => ReferenceInput, { nullable: true })
  project?: ReferenceInput | null;

  @Field(() => String, { nullable: true, description: 'A day, a month or a year.' })
  start?: string | null;

  @Field(() => String, { nullable: true })
  end?: string | null;

  @Field(() => TextInput, { nullable: true })
  summary?: TextInput | null;

  @Field(() => [ParticipationInput], { nullable: true })
  participations?: ParticipationInput[] | null;

  @Field(() => [FigureInput], { nullable: true })
  figures?: FigureInput[] | null;

  @Field(() => [SourceInput], { nullable: true })
  sources?: SourceInput[] | null;
}
