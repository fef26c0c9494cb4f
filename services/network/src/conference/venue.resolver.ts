import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Municipality } from '../municipality/municipality.entity.ts';
import { MunicipalityType } from '../municipality/municipality.type.ts';
import { Visibility } from '../record/record.enum.ts';
import { GraphQLUrl } from '../scalar/scalars.ts';
import type { Conference } from './conference.entity.ts';
import { VenueType } from './venue.type.ts';

/** The value of a `Venue` is the conference that takes place there. */
@Resolver(() => VenueType)
export class VenueResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Null unless the viewer may see it.' })
  name(@Root() { venueName, venueVisibility }: Conference, @Ctx() { sight }: Context): string | null {
    return sight.sees(venueVisibility) ? venueName : null;
  }

  @FieldResolver(() => MunicipalityType, { nullable: true })
  async municipality(
    @Root() { venueMunicipality }: Conference,
    @Ctx() { loaders }: Context,
  ): Promise<Municipality | null> {
    return venueMunicipality === null ? null : loaders.municipalityByAgs.load(venueMunicipality);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Null unless the viewer may see it.' })
  address(
    @Root() { venueAddress, venueAddressVisibility }: Conference,
    @Ctx() { sight }: Context,
  ): string | null {
    return sight.sees(venueAddressVisibility) ? venueAddress : null;
  }

  @FieldResolver(() => GraphQLUrl, { nullable: true })
  online(@Root() { venueOnline, venueVisibility }: Conference, @Ctx() { sight }: Context): string | null {
    return sight.sees(venueVisibility) ? venueOnline : null;
  }

  @FieldResolver(() => Visibility, {
    nullable: true,
    description: 'Who may see name and online address. For staff; null for everybody else.',
  })
  visibility(@Root() { venueVisibility }: Conference, @Ctx() { sight }: Context): Visibility | null {
    return sight.seesDrafts ? venueVisibility : null;
  }

  @FieldResolver(() => Visibility, {
    nullable: true,
    description: 'Who may see the street address. For staff; null for everybody else.',
  })
  addressVisibility(
    @Root() { venueAddressVisibility }: Conference,
    @Ctx() { sight }: Context,
  ): Visibility | null {
    return sight.seesDrafts ? venueAddressVisibility : null;
  }

  @FieldResolver(() => Boolean, {
    description:
      'The exact place is hidden from the viewer: it belongs on no map, and no filter by municipality finds it.',
  })
  withheld(@Root() { venueVisibility }: Conference, @Ctx() { sight }: Context): boolean {
    return !sight.sees(venueVisibility);
  }

  @FieldResolver(() => Boolean, { description: 'The exact place is given after registration.' })
  onRegistration(@Root() { venueOnRegistration }: Conference): boolean {
    return venueOnRegistration;
  }
}

/** Is anything known of where it takes place? */
export function hasVenue({
  venueName,
  venueMunicipality,
  venueAddress,
  venueOnline,
  venueOnRegistration,
}: Conference): boolean {
  return (
    venueOnRegistration ||
    [venueName, venueMunicipality, venueAddress, venueOnline].some((part) => part !== null)
  );
}
