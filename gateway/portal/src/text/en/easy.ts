import type { Text } from '../text.ts';

/** Help in simple words. */
export const easy: Text['easy'] = {
  title: 'Easy language',
  sections: [
    {
      title: 'What is this?',
      sentences: [
        'This site shows associations of people who have come to Germany.',
        'It also shows their meetings and their projects.',
        'The associations of a state have a network together.',
        'Every network writes its own records.',
      ],
    },
    {
      title: 'What can I do here?',
      sentences: [
        'Under “Organizations” you find associations. You can search for a place.',
        'Under “Events” you find meetings. It also says when a meeting is cancelled.',
        'Under “Projects” you read what the associations work on.',
        'Under “Figures” you read how many people came to meetings.',
      ],
    },
    {
      title: 'Why is something missing?',
      sentences: [
        'Not every state takes part yet.',
        'Sometimes the computer of a network cannot be reached.',
        'Then the page says what is missing. The number is too small then.',
        'If nobody has counted, it says so. That does not mean zero.',
      ],
    },
    {
      title: 'Something is wrong. What do I do?',
      sentences: [
        'Below every record it says: “Correct or remove a record”.',
        'There you can write to the network. You need no account.',
        'Is your name there, and you do not want that? Write so. You need not give a reason.',
      ],
    },
  ],
};
