import { Field, InputType } from 'type-graphql';

@InputType('TranslationInput')
export class TranslationInput {
  @Field(() => String, { description: 'BCP 47 tag, `en`, `ar`, `de-simple`.' })
  language!: string;

  @Field(() => String)
  text!: string;
}

@InputType('TextInput', {
  description: 'A German text with its translations. Given, it replaces all of them.',
})
export class TextInput {
  @Field(() => String)
  de!: string;

  @Field(() => [TranslationInput], { nullable: true })
  translations?: TranslationInput[] | null;
}
