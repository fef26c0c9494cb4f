import type { Text } from '../text.ts';

/** A list for an association's own site. */
export const embed: Text['embed'] = {
  title: 'Show this list on your own site',
  note: 'Put this line into your page. It shows the coming events with this selection, without script and without cookie.',
  frameTitle: 'Coming events',
  from: (site) => `From ${site}`,
};
