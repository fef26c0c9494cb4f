import type { Sight } from '../record/sight.ts';
import type { Participation } from './participation.entity.ts';

/** A hidden person takes the participation along: a role without a party says nothing. */
export function mayShow(
  participation: Pick<Participation, 'personVisibility'>,
  sight: Pick<Sight, 'sees'>,
): boolean {
  return participation.personVisibility === null || sight.sees(participation.personVisibility);
}
