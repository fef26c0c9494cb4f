import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Municipality } from '../municipality/municipality.entity.ts';
import { MunicipalityType } from '../municipality/municipality.type.ts';
import { Visibility } from '../record/record.enum.ts';
import type { Site } from './site.entity.ts';
import { SiteType } from './site.type.ts';

@Resolver(() => SiteType)
export class SiteResolver {
  @FieldResolver(() => MunicipalityType, { nullable: true })
  async municipality(@Root() site: Site, @Ctx() { loaders }: Context): Promise<Municipality | null> {
    return site.municipality === null ? null : loaders.municipalityByAgs.load(site.municipality);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Street address. Hidden at first; null unless the viewer may see it.',
  })
  address(@Root() site: Site, @Ctx() { sight }: Context): string | null {
    return sight.sees(site.addressVisibility) ? site.address : null;
  }

  @FieldResolver(() => Visibility, {
    nullable: true,
    description: 'Who may see the street address. For staff; null for everybody else.',
  })
  addressVisibility(@Root() site: Site, @Ctx() { sight }: Context): Visibility | null {
    return sight.seesDrafts ? site.addressVisibility : null;
  }
}
