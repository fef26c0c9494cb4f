import type { Text } from '../text.ts';

export const coverage: Text['coverage'] = {
  heading: 'Where this data comes from',
  all: (count, names) => `With data from all ${count} regions: ${names}.`,
  answered: (names) => `With data from ${names}`,
  missingOne: (clause) => `; missing: ${clause}`,
  missingMany: (clauses) => `; missing: ${clauses}`,
  none: 'No region has answered',
  onlyAsked: '; by your choice, no other region was asked.',
  end: '.',
  silent: 'not answering',
  silentSince: (time) => `not answering since ${time}`,
  silentSinceDay: (day) => `not answering since ${day}`,
  failed: 'answered this question with an error',
  invalid: 'sent unusable data, which is not included',
  unsupported: 'cannot answer this question yet',
  missedBefore: (names) => `Missing on an earlier page of this list: ${names}.`,
  restart: 'Start again',
};
