import type { Visit } from '../visit/visit.ts';

/** The line that shows the coming events with this selection on somebody's own site. */
export function embedCode(search: string, visit: Visit): string {
  const address = `${visit.site.origin}${visit.href('embed')}${search}`;
  const title = visit.text.embed.frameTitle;
  return `<iframe src="${address}" title="${title}" width="100%" height="600"></iframe>`;
}
