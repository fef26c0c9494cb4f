import type { Text } from '../text.ts';

/** The name of a person taken out of everything a region stores. */
export const erase: Text['erase'] = {
  title: 'Erase the name of a person',
  lead: 'The name is taken out of all records of your region, their history and all texts. At first we only look where it stands. For admins only.',
  name: 'First and last name',
  nameHint:
    'Two words or more. Another order, titles, accents and spellings with ae, oe, ue are found as well.',
  look: 'Look where the name stands',
  foundTitle: (name) => `Where “${name}” stands`,
  place: 'Where',
  count: 'How many',
  records: 'Records with the name',
  otherRows: 'Other places: history, sources, withdrawn records, suggestions, drafts',
  nowhere:
    'The name stands nowhere just now. It can be erased all the same: it then also disappears from backups that are restored later.',
  unchanged: 'Nothing was changed yet.',
  warningTitle: 'This cannot be undone',
  warning:
    'The name also disappears from the history, and from older backups as soon as they are restored. Nobody can bring it back, admins neither. Whoever bears the same name is erased too.',
  notFoundTitle: 'What is not found',
  notFound: {
    lastName: 'the last name alone',
    spelling: 'other spellings of the name; they have to be erased one by one',
    ids: 'a name in the id of a record; ids never change',
    seeds: 'files with initial data that lie outside the database',
    accounts: 'accounts of editors; they are removed where accounts are managed',
  },
  understood: 'I know that the name cannot be brought back.',
  now: (name) => `Erase “${name}” for good`,
  notUnderstood: 'Nothing was erased: please say first that you know it cannot be brought back.',
  done: (name) => `“${name}” is erased.`,
  doneRecords: (count) => (count === 1 ? 'One record was changed.' : `${count} records were changed.`),
  doneOther: (count) =>
    count === 1 ? 'One other place was changed.' : `${count} other places were changed.`,
  notCompacted:
    'The files of the database still hold the name until it has tidied up by itself. It can be read nowhere any more.',
  refused: 'Only admins of the region can erase the name of a person. Nothing was changed.',
  notAName: 'Please give first and last name, together at most 200 characters. Nothing was changed.',
  noLog:
    'The region keeps no erasure log; a restored backup would bring the name back. Nothing was changed. Whoever runs the region has to set VERBUND_ERASURE_LOG.',
  unknown:
    'The network did not answer in time. Whether it was erased is not known. Send it again: repeating changes nothing further.',
  unreachable: 'The network does not answer just now. Please try again later.',
};
