import type { Text } from '../text.ts';

export const errors: Text['errors'] = {
  notFoundTitle: 'Page not found',
  notFound: 'There is no page at this address. Perhaps a character is wrong, or the page has moved.',
  noRecordTitle: 'Record not found',
  noRecord: 'There is no public record at this address. It may have been withdrawn.',
  silentTitle: 'Record currently out of reach',
  silent: (region, clause) =>
    `This record is kept in the region ${region}, ${clause}. The record is not lost; please try again later.`,
  unavailableTitle: 'The federation is not answering at the moment',
  unavailable:
    'The gateway has not answered. The records are with the networks and are not lost. Please try again in a few minutes.',
  noRegionTitle: 'No region in the federation yet',
  noRegion:
    'The federation is set up, but no network is connected yet. As soon as one is, its records appear here.',
  brokenTitle: 'An error on this page',
  broken: 'This page could not be built. The error has been recorded.',
  tooLargeTitle: 'This question is too large',
  tooLarge:
    'The query was not sent because it asks for too many records at once. Please narrow the selection.',
  waysOn: 'Where to go from here',
  toStart: 'To the start page',
  toOrganizations: 'To the directory of organizations',
  toConferences: 'To the events',
};
