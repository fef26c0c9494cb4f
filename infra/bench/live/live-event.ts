/** What every client of the benchmark follows. */
export const FOLLOW = `subscription { conferenceChanges { kind region id revision changedFields at cursor conference { id title status } } }`;

/** One change, as a region tells it. */
export function liveEvent(region: string, place: number): object {
  const id = `${region}:conference/treffen-${place % 50}`;
  return {
    kind: 'CHANGED',
    region,
    id,
    changedFields: ['title'],
    revision: place,
    note: null,
    at: '2026-01-01T00:00:00.000Z',
    cursor: `${place}.bench`,
    message: null,
    positions: null,
    conference: {
      __typename: 'Conference',
      id,
      region,
      title: `Netzwerktreffen ${place % 50}`,
      status: 'CONFIRMED',
    },
  };
}

/** What a region says first. */
export function heartbeat(region: string, place: number): object {
  const cursor = `${place}.bench`;
  return {
    ...liveEvent(region, place),
    kind: 'HEARTBEAT',
    id: null,
    revision: null,
    changedFields: [],
    conference: null,
    positions: [{ region, cursor }],
  };
}
