import { Field, ID, InputType } from 'type-graphql';
import { Visibility } from '../record/record.enum.ts';
import { SiteKind } from './organization.enum.ts';

@InputType('SiteInput')
export class SiteInput {
  @Field(() => SiteKind)
  kind!: SiteKind;

  @Field(() => ID, { nullable: true, description: 'Official key.' })
  municipality?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Place as the source names it, where no municipality is known.',
  })
  label?: string | null;

  @Field(() => String, { nullable: true, description: 'Street address.' })
  address?: string | null;

  @Field(() => Visibility, {
    nullable: true,
    description: 'Of the street address. NETWORK where nothing is said.',
  })
  addressVisibility?: Visibility | null;
}
