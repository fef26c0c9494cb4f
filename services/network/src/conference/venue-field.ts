import { columnField } from '../write/field.ts';
import { readUrl } from '../write/values/read-address.ts';
import { readLine } from '../write/values/read-line.ts';
import type { ConferenceContent } from './conference.content.ts';
import type { VenueInput } from './conference-content.input.ts';

const NOWHERE = {
  venueName: null,
  venueMunicipality: null,
  venueAddress: null,
  venueOnline: null,
  venueOnRegistration: false,
};

/** Where it takes place. How far it may be seen stays as it was unless somebody says so: clearing a venue does not open the next one. */
export const venueField = columnField<ConferenceContent, VenueInput>({
  columns: [
    'venueName',
    'venueMunicipality',
    'venueAddress',
    'venueOnline',
    'venueOnRegistration',
    'venueVisibility',
    'venueAddressVisibility',
  ],
  cleared: NOWHERE,
  read: (given, reading, before) => ({
    venueName: readLine(given.name, reading.at('name'), { longest: 300 }),
    venueMunicipality:
      given.municipality == null ? null : reading.at('municipality').municipality(given.municipality),
    venueAddress: readLine(given.address, reading.at('address'), { longest: 300 }),
    venueOnline: readUrl(given.online, reading.at('online')),
    venueOnRegistration: given.onRegistration ?? false,
    venueVisibility: given.visibility ?? before.venueVisibility,
    venueAddressVisibility: given.addressVisibility ?? before.venueAddressVisibility,
  }),
});
