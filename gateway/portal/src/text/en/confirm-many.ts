import type { Text } from '../text.ts';

/** Many entries of the to-do list confirmed at once. */
export const confirmMany: Text['confirmMany'] = {
  lead: 'Choose what is still right. Nothing is chosen at first.',
  oldest: (shown) => `These are the oldest ${shown}.`,
  button: 'Confirm the chosen ones: all is still right',
  nothingChosen: 'No record is chosen. Nothing was confirmed.',
  done: (count) =>
    count === 0
      ? 'No record was confirmed.'
      : count === 1
        ? 'One record is confirmed.'
        : `${count} records are confirmed.`,
  notDone: 'Not confirmed:',
};
