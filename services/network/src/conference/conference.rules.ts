import { canEndAfter } from '../scalar/order-of-dates.ts';
import { hasRole } from '../participation/party.rules.ts';
import type { Problem } from '../write/problem.ts';
import type { RecordState } from '../write/record-state.ts';
import type { ConferenceContent } from './conference.content.ts';
import type { ConferenceStatus } from './conference.enum.ts';

type State = RecordState<ConferenceContent>;

/** What is wrong with a conference as it is to be (design section 4; domain rules B4 and B7). `before` is null for a new one. */
export function conferenceProblems(before: State | null, after: State): Problem[] {
  const refused = transition(before, after.content);
  // A status it cannot have makes everything that depends on it look wrong as well.
  if (refused.length > 0) return refused;
  return [
    ...orderOfDates(after.content),
    ...reason(before, after.content),
    ...host(before, after),
    ...attendance(before, after),
  ];
}

function orderOfDates({ startDate, startTime, endDate, endTime }: ConferenceContent): Problem[] {
  const problems: Problem[] = [];
  const say = (code: Problem['code'], field: string, message: string) =>
    void problems.push({ code, path: ['input', field], message });
  if (endDate !== null && startDate === null) say('REQUIRED', 'startDate', 'expected a start beside the end');
  if (!canEndAfter(startDate, endDate))
    say('DATE_ORDER', 'endDate', `expected ${startDate} or later, got ${endDate}`);
  if (startTime !== null && startDate?.length !== 10)
    say('REQUIRED', 'startDate', 'expected a day beside the time');
  if (endTime !== null && startTime === null) say('REQUIRED', 'startTime', 'expected a start beside the end');
  const oneDay = endDate === null || endDate === startDate;
  if (oneDay && startTime !== null && endTime !== null && endTime < startTime)
    say('DATE_ORDER', 'endTime', `expected ${startTime} or later, got ${endTime}`);
  return problems;
}

/** From where to where people may move it. What has been held stays held, but for a report that was a mistake. */
const NEXT: Readonly<Record<ConferenceStatus, readonly ConferenceStatus[]>> = {
  PLANNED: ['CONFIRMED', 'POSTPONED', 'CANCELLED', 'HELD'],
  CONFIRMED: ['PLANNED', 'POSTPONED', 'CANCELLED', 'HELD'],
  POSTPONED: ['PLANNED', 'CONFIRMED', 'CANCELLED', 'HELD'],
  CANCELLED: ['PLANNED', 'CONFIRMED', 'POSTPONED'],
  HELD: ['PLANNED', 'CONFIRMED'],
};

function transition(before: State | null, { status }: ConferenceContent): Problem[] {
  const from = before?.content.status ?? status;
  if (from === status || NEXT[from].includes(status)) return [];
  const code = from === 'HELD' ? 'HELD_STAYS_HELD' : 'TRANSITION';
  return [
    {
      code,
      path: ['input', 'status'],
      message: `from ${from} expected ${NEXT[from].join(', ')}, got ${status}`,
    },
  ];
}

function reason(before: State | null, { status, statusReason }: ConferenceContent): Problem[] {
  if (status !== 'CANCELLED' || statusReason !== null || before?.content.status === 'CANCELLED') return [];
  return [{ code: 'REASON_MISSING', path: ['reason'], message: 'expected a reason why it is cancelled' }];
}

/** Who invites has to be known before it goes out. A record that went out without one (a seed, an import) can still be corrected. */
function host(before: State | null, after: State): Problem[] {
  if (after.publication !== 'PUBLISHED' || hasRole(after.parts.participations, ['HOST'])) return [];
  const wentOutWithout =
    before?.publication === 'PUBLISHED' && !hasRole(before.parts.participations, ['HOST']);
  return wentOutWithout
    ? []
    : [{ code: 'HOST_MISSING', path: ['input', 'participations'], message: 'expected a HOST to publish it' }];
}

/** Attendance is counted afterwards, expected before; an expectation that was stated in time stays. */
function attendance(before: State | null, after: State): Problem[] {
  const held = after.content.status === 'HELD';
  const known = before?.parts.figures.filter(({ measure }) => measure === 'PARTICIPANTS_EXPECTED') ?? [];
  return after.parts.figures.flatMap(({ measure, asOf, value }, index): Problem[] => {
    const path = ['input', 'figures', String(index), 'measure'];
    if (measure === 'PARTICIPANTS' && !held)
      return [
        {
          code: 'ONLY_WHEN_HELD',
          path,
          message: `PARTICIPANTS are counted when it is HELD, it is ${after.content.status}`,
        },
      ];
    const stated = known.some((figure) => figure.asOf === asOf && figure.value === value);
    if (measure === 'PARTICIPANTS_EXPECTED' && held && !stated)
      return [
        {
          code: 'ONLY_BEFORE_HELD',
          path,
          message: 'PARTICIPANTS_EXPECTED belongs to the time before it was HELD',
        },
      ];
    return [];
  });
}
