import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Visibility } from '../record/record.enum.ts';
import { GraphQLDate, GraphQLUrl } from '../scalar/scalars.ts';
import { textIn } from '../text/text.ts';
import type { Participation } from './participation.entity.ts';
import { PersonBasis } from './participation.enum.ts';
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

  @FieldResolver(() => PersonBasis, {
    nullable: true,
    description: 'Why the person may be named. For staff; null for everybody else.',
  })
  basis(@Root() { personBasis }: Participation, @Ctx() { sight }: Context): PersonBasis | null {
    return sight.seesDrafts ? personBasis : null;
  }

  @FieldResolver(() => GraphQLDate, {
    nullable: true,
    description: 'Day of the consent. For staff; null for everybody else.',
  })
  consentOn(@Root() { personConsentOn }: Participation, @Ctx() { sight }: Context): string | null {
    return sight.seesDrafts ? personConsentOn : null;
  }

  @FieldResolver(() => GraphQLUrl, {
    nullable: true,
    description: 'Where the person published it. For staff; null for everybody else.',
  })
  publishedAt(@Root() { personPublishedAt }: Participation, @Ctx() { sight }: Context): string | null {
    return sight.seesDrafts ? personPublishedAt : null;
  }

  @FieldResolver(() => Visibility, {
    nullable: true,
    description: 'Who may see the person. For staff; null for everybody else.',
  })
  visibility(@Root() { personVisibility }: Participation, @Ctx() { sight }: Context): Visibility | null {
    return sight.seesDrafts ? personVisibility : null;
  }
}
