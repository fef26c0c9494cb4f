import type { Text } from '../text.ts';

/** Changes as they happen. */
export const live: Text['live'] = {
  title: 'What is changing now',
  ofRecord: 'What is changing in this entry now',
  follow: 'Follow live',
  reload: 'Reload the page',
  paused: 'Paused. Nothing is sent until you follow.',
  waiting: 'Connected. Changes appear here.',
  interrupted: 'The connection is interrupted. What happens meanwhile will be told.',
  cancelled: 'Cancelled:',
  one: 'One change',
  many: (count) => `${count} changes`,
  feeds: 'Subscribe to calendar and news',
  calendar: 'Calendar (iCalendar)',
  atom: 'News (Atom)',
  feedsNote:
    'With the same selection as this page. Cancellations are in them, and on what terms the data may be used.',
};
