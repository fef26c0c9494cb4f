import { readParticipation } from '../participation/read-participation.ts';
import type { Reading } from '../write/reading.ts';
import type { SessionValue } from '../write/record-state.ts';
import { readLocalTime } from '../write/values/read-date.ts';
import { readText } from '../write/values/read-text.ts';
import type { SessionInput } from './session.input.ts';

const MOST_PARTICIPATIONS = 200;

/** One session of the programme, with who takes part in it. */
export function readSession(given: SessionInput, reading: Reading): SessionValue {
  const { kind, title, topics, startTime, endTime, note, participations } = given;
  const parties = participations ?? [];
  const place = reading.at('participations');
  if (parties.length > MOST_PARTICIPATIONS)
    place.problem('TOO_MANY', `expected at most ${MOST_PARTICIPATIONS}, got ${parties.length}`);
  return {
    kind,
    title: readText(title, reading.at('title'), { longest: 300 }),
    topics: [...new Set(topics)],
    startTime: readLocalTime(startTime, reading.at('startTime')),
    endTime: readLocalTime(endTime, reading.at('endTime')),
    note: readText(note, reading.at('note'), { longest: 2_000 }),
    participations: parties
      .slice(0, MOST_PARTICIPATIONS)
      .map((one, index) => readParticipation(one, place.at(index))),
  };
}
