import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Municipality } from '../municipality/municipality.entity.ts';
import { MunicipalityType } from '../municipality/municipality.type.ts';
import { referenceOf, type Reference } from '../reference/reference.ts';
import { OrganizationRefType } from '../reference/reference.type.ts';
import { textIn } from '../text/text.ts';
import type { Participation } from './participation.entity.ts';
import { ParticipationType } from './participation.type.ts';
import { PersonRefType } from './person-ref.type.ts';

@Resolver(() => ParticipationType)
export class ParticipationResolver {
  @FieldResolver(() => OrganizationRefType, { nullable: true })
  organization(@Root() { organizationId, organizationLabel }: Participation): Reference | null {
    return referenceOf(organizationId, organizationLabel);
  }

  @FieldResolver(() => PersonRefType, { nullable: true })
  person(@Root() participation: Participation): Participation | null {
    return participation.personVisibility === null ? null : participation;
  }

  @FieldResolver(() => String, { nullable: true })
  groupLabel(
    @Root() { groupLabel }: Participation,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string | null {
    return textIn(groupLabel, language);
  }

  @FieldResolver(() => MunicipalityType, { nullable: true })
  async municipality(
    @Root() { municipality }: Participation,
    @Ctx() { loaders }: Context,
  ): Promise<Municipality | null> {
    return municipality === null ? null : loaders.municipalityByAgs.load(municipality);
  }

  @FieldResolver(() => String, { nullable: true })
  note(
    @Root() { note }: Participation,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string | null {
    return textIn(note, language);
  }
}
