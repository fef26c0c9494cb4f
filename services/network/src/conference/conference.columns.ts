import { columnPicker } from '../record/column-picker.ts';
import { Conference } from './conference.entity.ts';

export const conferenceColumns = columnPicker(Conference, {
  venue: [
    'venueName',
    'venueMunicipality',
    'venueAddress',
    'venueOnline',
    'venueOnRegistration',
    'venueVisibility',
    'venueAddressVisibility',
  ],
  series: ['seriesId'],
  project: ['projectId', 'projectLabel'],
  participations: [],
  sessions: [],
  figures: [],
  outcomes: [],
});
