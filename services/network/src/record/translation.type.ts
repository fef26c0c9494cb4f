import { Field, ObjectType } from 'type-graphql';
import type { Translation } from './translations.ts';

@ObjectType('Translation', {
  simpleResolvers: true,
  description: 'One text of a record in another language than German, and its place in the input.',
})
export class TranslationType implements Translation {
  @Field(() => [String], {
    description: 'Names of input fields, and places in lists counted from 0: `sessions`, `2`, `title`.',
  })
  path!: string[];

  @Field(() => String, { description: 'BCP 47 tag, `en`, `ar`, `de-simple`.' })
  language!: string;

  @Field(() => String)
  text!: string;
}
