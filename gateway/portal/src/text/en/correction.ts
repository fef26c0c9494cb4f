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
  back: 'Back to the record',
};
