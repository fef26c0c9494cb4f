import type { Missed, Outage } from './house/region-door.ts';

/** Requests that would find nobody, if all of them were sent. */
export function metWith({ region, part, round }: Outage): readonly Missed[] {
  if (part !== 'ALL') return [{ region, part, round: part === 'EDGES' ? round : 1 }];
  const edges = [1, 2, 3, 4, 5, 6].map((each): Missed => ({ region, part: 'EDGES', round: each }));
  const others = (['ROWS', 'LOOKUPS', 'SUCCESSIONS'] as const).map((each): Missed => ({
    region,
    part: each,
    round: 1,
  }));
  return [...edges, ...others];
}
