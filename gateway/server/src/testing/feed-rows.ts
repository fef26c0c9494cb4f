import type { FeedConference } from '../feeds/feed-conference.ts';
import type { FeedSnapshot } from '../feeds/feed-store.ts';

/** An event of a feed; what is not given is plain. */
export function feedConference(changes: Partial<FeedConference>): FeedConference {
  return {
    id: 'th:conference/treffen',
    region: 'th',
    title: 'Treffen',
    kind: 'NETWORK_MEETING',
    status: 'CONFIRMED',
    statusReason: null,
    startDate: '2026-05-09',
    startTime: null,
    endDate: null,
    endTime: null,
    timeZone: 'Europe/Berlin',
    summary: null,
    areaLabel: null,
    topics: [],
    venue: null,
    participations: [],
    meta: {
      revision: 3,
      createdAt: '2026-01-01T10:00:00.000Z',
      updatedAt: '2026-02-01T10:00:00.000Z',
      stewardName: 'Netzwerk Thüringen',
      demonstration: false,
    },
    ...changes,
  };
}

export function feedOf(rows: readonly FeedConference[]): FeedSnapshot {
  return {
    rows,
    names: new Map([['sn', 'Sachsen']]),
    terms: new Map([['th', 'CC BY 4.0; Netzwerk Thüringen']]),
    silent: [],
    cut: false,
  };
}
