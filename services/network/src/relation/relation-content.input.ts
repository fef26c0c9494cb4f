import { Field, InputType } from 'type-graphql';
import { ReferenceInput } from '../reference/reference.input.ts';
import { SourceInput } from '../source/source.input.ts';
import { TextInput } from '../text/text.input.ts';
import { Intensity, RelationKind } from './relation.enum.ts';

/** What staff write of a relation. Who has confirmed it is not among it: the other side says that for itself. */
@InputType('RelationInput', {
  description: 'A field that is left out stays as it is; null clears it. Lists are replaced as a whole.',
})
export class RelationInput {
  @Field(() => RelationKind, { nullable: true })
  kind?: RelationKind | null;

  @Field(() => ReferenceInput, { nullable: true, description: 'An organization of this region.' })
  from?: ReferenceInput | null;

  @Field(() => ReferenceInput, {
    nullable: true,
    description: 'An organization of any region, or a name alone.',
  })
  to?: ReferenceInput | null;

  @Field(() => String, { nullable: true, description: 'A day, a month or a year.' })
  since?: string | null;

  @Field(() => String, { nullable: true })
  until?: string | null;

  @Field(() => Intensity, { nullable: true })
  intensity?: Intensity | null;

  @Field(() => TextInput, { nullable: true })
  note?: TextInput | null;

  @Field(() => [SourceInput], { nullable: true })
  sources?: SourceInput[] | null;
}
