import { Field, ID, InputType } from 'type-graphql';
import { FigureInput } from '../figure/figure.input.ts';
import { OutcomeInput } from '../outcome/outcome.input.ts';
import { ParticipationInput } from '../participation/participation.input.ts';
import { Topic } from '../record/topic.enum.ts';
import { ReferenceInput } from '../reference/reference.input.ts';
import { SourceInput } from '../source/source.input.ts';
import { TextInput } from '../text/text.input.ts';
import { ProjectKind, ProjectStatus } from './project.enum.ts';

/** What staff write of a project. Steward, revision, visibility and publication are not among it. */
@InputType('ProjectInput', {
  description: 'A field that is left out stays as it is; null clears it. Lists are replaced as a whole.',
})
export class ProjectInput {
  @Field(() => TextInput, { nullable: true })
  title?: TextInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The source gives no title; `title` is a description.',
  })
  untitled?: boolean | null;

  @Field(() => String, { nullable: true })
  acronym?: string | null;

  @Field(() => ProjectKind, { nullable: true })
  kind?: ProjectKind | null;

  @Field(() => ProjectStatus, { nullable: true })
  status?: ProjectStatus | null;

  @Field(() => ReferenceInput, { nullable: true, description: 'The project or programme it is a part of.' })
  parent?: ReferenceInput | null;

  @Field(() => String, { nullable: true, description: 'A day, a month or a year.' })
  start?: string | null;

  @Field(() => String, { nullable: true })
  end?: string | null;

  @Field(() => TextInput, { nullable: true })
  summary?: TextInput | null;

  @Field(() => [ParticipationInput], { nullable: true })
  participations?: ParticipationInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'Official keys.' })
  municipalities?: string[] | null;

  @Field(() => [Topic], { nullable: true })
  topics?: Topic[] | null;

  @Field(() => [FigureInput], { nullable: true })
  figures?: FigureInput[] | null;

  @Field(() => [OutcomeInput], { nullable: true })
  outcomes?: OutcomeInput[] | null;

  @Field(() => [SourceInput], { nullable: true })
  sources?: SourceInput[] | null;
}
