import type { Text } from '../text.ts';

export const start: Text['start'] = {
  title: 'How many attendances, which states are missing?',
  attendances: (number) => `${number} attendances`,
  attendancesNote: 'Sum over all events held. Who comes to two events counts twice.',
  noFigure: 'There is no figure at the moment.',
  missingLands: (count) => `${count} of 16 states are not yet in the federation`,
  noneMissing: 'All 16 states are in the federation',
  toFigures: 'All figures and where they come from',
  holdings: 'What the federation contains',
  upcoming: 'Upcoming events',
  noUpcoming: 'No upcoming event is entered at the moment.',
  recent: 'Recently',
  allConferences: 'All events',
  federation: 'Who is in the federation',
  federationLead: 'Every region is run by one network. A state without a region can join at any time.',
  network: 'Network',
  contact: 'Contact',
  conferences: 'Events',
  answering: 'answering',
  unknown: 'unknown',
  stop: (region) => `Stop ${region}`,
  stopNote: (region) =>
    `What happens when a region fails? This button really stops the server of ${region}. It comes back by itself after two minutes.`,
  stopped: (region, time) => `${region} is stopped and comes back by itself at ${time}.`,
  bringBack: (region) => `Bring ${region} back`,
  starting: (region) => `${region} is being started again.`,
};
