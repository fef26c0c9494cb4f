import type { ConferenceStatus } from '../ask/operation-types.ts';
import type { Visit } from '../visit/visit.ts';

/** The title as link text and heading say it: a cancelled event says so first. */
export function conferenceTitle(
  conference: { readonly title: string; readonly status: ConferenceStatus },
  visit: Visit,
): string {
  if (conference.status === 'CANCELLED') return visit.text.lists.cancelled(conference.title);
  if (conference.status === 'POSTPONED') return visit.text.lists.postponed(conference.title);
  return conference.title;
}
