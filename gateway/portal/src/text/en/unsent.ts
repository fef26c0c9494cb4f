import type { Text } from '../text.ts';

/** Forms that were not sent yet. */
export const unsent: Text['unsent'] = {
  keep: 'Keep a draft',
  keepHint: 'Nothing is lost then. Only you see the draft; the record does not change.',
  kept: (clock) => `Draft kept ${clock}.`,
  changedMeanwhile: 'Somebody has changed the record meanwhile. Both versions are joined when you save.',
  keptElsewhere:
    'This draft is not kept: you have begun another one elsewhere. Please decide at the top of the form.',
  notKept: 'The draft is not kept at the moment. We go on trying.',
  keptHere: 'No network: your entries are on this device until the connection is back.',
  tooMany: 'The draft is not kept: you have very many already. Please send or discard others.',
  tooLong: 'The draft is not kept: the form is too long for it. Please save the record.',
  title: 'Changes that were not sent',
  from: (instant) => `Changes of ${instant} that were not sent`,
  fromNamed: (instant, name) => `Entries of ${instant} that were not sent: “${name}”`,
  goOn: 'Go on editing',
  discard: 'Discard',
  decideFirst:
    'Not saved yet: please decide first about your earlier changes. What stands in the form now stays.',
  discarded: 'The changes that were not sent are discarded.',
  goneOn: 'Your changes that were not sent stand in the form. They are not saved yet.',
};
