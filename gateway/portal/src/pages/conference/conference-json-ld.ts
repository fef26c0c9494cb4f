import type { Conference } from './conference-page.tsx';

const STATUS: Readonly<Record<Conference['status'], string>> = {
  PLANNED: 'EventScheduled',
  CONFIRMED: 'EventScheduled',
  HELD: 'EventScheduled',
  POSTPONED: 'EventPostponed',
  CANCELLED: 'EventCancelled',
};

/** schema.org data of an event: title, days, place, hosts. No person: roles of persons stand in the page only. */
export function conferenceJsonLd(conference: Conference, url: string): Record<string, unknown> {
  const { venue } = conference;
  const hosts = conference.participations
    .filter((one) => one.role === 'HOST' || one.role === 'CO_HOST')
    .flatMap((one) => one.organization?.label ?? one.groupLabel ?? []);
  const town = venue?.municipality?.displayName;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: conference.title,
    ...(conference.startDate === null ? {} : { startDate: conference.startDate }),
    ...(conference.endDate === null ? {} : { endDate: conference.endDate }),
    eventStatus: `https://schema.org/${STATUS[conference.status]}`,
    eventAttendanceMode: `https://schema.org/${venue?.online ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode'}`,
    ...(town === undefined
      ? {}
      : {
          location: {
            '@type': 'Place',
            name: venue?.name ?? town,
            address: { '@type': 'PostalAddress', addressLocality: town, addressCountry: 'DE' },
          },
        }),
    ...(hosts.length === 0 ? {} : { organizer: hosts.map((name) => ({ '@type': 'Organization', name })) }),
  };
}
