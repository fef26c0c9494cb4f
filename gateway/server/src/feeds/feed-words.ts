import { enumLabel } from '@verbund/schema';
import type { FeedConference } from './feed-conference.ts';

/** The title as people read it in a list: one that was cancelled says so, because not every calendar shows the status. */
export function feedTitle({ title, status }: FeedConference): string {
  if (status === 'CANCELLED') return `ABGESAGT: ${title}`;
  return status === 'POSTPONED' ? `VERSCHOBEN: ${title}` : title;
}

/** What it is, why it changed, who invites, what it is about; without persons. Lines of text. */
export function feedDescription(row: FeedConference, page: string): string[] {
  const hosts = row.participations.flatMap(({ organization }) => (organization ? [organization.label] : []));
  return [
    `${enumLabel('ConferenceKind', row.kind, 'DE')}, ${enumLabel('ConferenceStatus', row.status, 'DE')}`,
    ...(row.statusReason ? [`Grund: ${row.statusReason}`] : []),
    ...(hosts.length > 0 ? [`Veranstaltet von: ${hosts.join(', ')}`] : []),
    ...(row.summary ? [row.summary] : []),
    page,
  ];
}

/** Where it is, as far as the public may know; null where nothing is known. */
export function feedPlace({ venue, areaLabel }: FeedConference): string | null {
  const parts = [venue?.name, venue?.address, venue?.municipality?.displayName ?? areaLabel].filter(
    (part) => part !== null && part !== undefined && part !== '',
  );
  if (venue?.onRegistration) parts.push('genauer Ort nach Anmeldung');
  if (parts.length > 0) return parts.join(', ');
  return venue?.online ?? null;
}

export function topicWords({ topics }: FeedConference): string[] {
  return topics.map((topic) => enumLabel('Topic', topic, 'DE'));
}
