import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { textIn } from '../text/text.ts';
import type { Participation } from './participation.entity.ts';
import { PersonRefType } from './person-ref.type.ts';

/** The value of a `PersonRef` is the participation that names the person. */
@Resolver(() => PersonRefType)
export class PersonRefResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Null where the source names the office only.',
  })
  name(@Root() { personName }: Participation): string | null {
    return personName;
  }

  @FieldResolver(() => String, { nullable: true })
  function(
    @Root() { personFunction }: Participation,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string | null {
    return textIn(personFunction, language);
  }

  @FieldResolver(() => String, { nullable: true })
  organizationLabel(@Root() { personOrganizationLabel }: Participation): string | null {
    return personOrganizationLabel;
  }
}
