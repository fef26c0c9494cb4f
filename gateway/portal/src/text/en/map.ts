import type { Text } from '../text.ts';

export const map: Text['map'] = {
  description: (answering, silent, outside) =>
    `Map of the 16 German states: ${answering} answer, ${silent} do not answer, ${outside} are not yet in the federation. The text and the table “Who is in the federation” name them one by one.`,
  places: (names) => `Map of Germany with these places: ${names}.`,
  answering: 'in the federation, answering',
  silent: 'in the federation, not answering',
  outside: 'not yet in the federation',
};
