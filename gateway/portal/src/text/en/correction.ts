import type { Text } from '../text.ts';

export const correction: Text['correction'] = {
  title: 'Correct or remove a record',
  about: (name) => `This is about the record “${name}”.`,
  kept: (network, region) =>
    `It is kept by ${network} in the region ${region}. Only this network can change or remove it.`,
  what: 'What to write',
  whatAddress: (id) => `the address of the record: ${id}`,
  whatVersion: (revision, date) => `the version you have read: ${revision} of ${date}`,
  whatWrong: 'what is wrong, and how you know',
  whatPerson: 'if it is about your own name: that you want it removed. You need not give a reason.',
  where: 'Where to',
  mail: (address) => `E-mail to ${address}`,
  mailSubject: (id) => `Correction ${id}`,
  demonstration:
    'This is a demonstration. In public operation the address of the network in charge stands here.',
  noContact: 'No address is on file for this region yet. Please turn to the body named in the imprint.',
  write: 'Straight to the editors',
  kindQuestion: 'What is it about?',
  words: 'What should be different, and how do you know?',
  contact: 'E-mail or phone for questions (if you like; removed with the decision)',
  send: 'Send to the editors',
  sent: 'Thank you. The editors have what you wrote.',
  receipt: 'With this receipt you can read the answer. It is shown once:',
  askReceipt: 'Read the answer',
  receiptLabel: 'Receipt',
  noReceipt: 'There is nothing for this receipt, or nothing any more.',
  decision: (state) => `Your suggestion is ${state}.`,
  refused: 'Your suggestion was not saved. Please check what you entered, or try again later.',
  back: 'Back to the record',
};
