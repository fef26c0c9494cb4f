import { germanState } from '@verbund/schema';
import { quote } from '../errors.ts';
import { canEndAfter } from '../scalar/order-of-dates.ts';
import type { Reading } from '../write/reading.ts';
import { readPartialDate } from '../write/values/read-date.ts';
import type { StateMembershipInput } from './state-membership.input.ts';
import type { StateMembership } from './state-membership.ts';

/** Three times all sixteen: a state may leave and come back. */
const MOST = 48;

/** The states an organization says it covers, in the order in which they were given. */
export function readStateMemberships(
  given: readonly StateMembershipInput[],
  reading: Reading,
): StateMembership[] {
  if (given.length > MOST) reading.problem('TOO_MANY', `expected at most ${MOST}, got ${given.length}`);
  return given.slice(0, MOST).map((one, index) => readOne(one, reading.at(index)));
}

function readOne(given: StateMembershipInput, reading: Reading): StateMembership {
  const { state } = given;
  const since = readPartialDate(given.since, reading.at('since'));
  const until = readPartialDate(given.until, reading.at('until'));
  if (germanState(state) === null)
    reading.at('state').problem('NOT_FOUND', `expected a state as DE-TH, got ${quote(state)}`);
  if (!canEndAfter(since, until))
    reading.at('until').problem('DATE_ORDER', `expected ${since} or later, got ${until}`);
  return { state, since, until };
}
