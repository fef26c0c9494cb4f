import { ObjectType } from 'type-graphql';

/** The value is the conference itself. */
@ObjectType('Venue')
export class VenueType {}
