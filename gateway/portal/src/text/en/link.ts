import type { Text } from '../text.ts';

/** Answering by a one-time link. */
export const link: Text['link'] = {
  title: 'Is the record still right?',
  about: (name) => `This is about the record “${name}”.`,
  read: 'Read the record (new window)',
  until: (time) => `The link works once, until ${time}.`,
  confirm: 'Yes, everything is right',
  wrong: 'Something is wrong',
  gone: 'This link does not work any more. Please ask the network for a new one.',
  confirmed: 'Thank you. The record is confirmed to be right.',
  suggested: 'Thank you. The editors have what you wrote.',
  refused: 'This did not work. Please check what you entered.',
};
