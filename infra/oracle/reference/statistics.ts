import type { ConferenceFilter, StatisticKey } from '../question/question.ts';
import { keeperOf, type Conference } from '../world/world.ts';
import { refused, type Answer } from './answer.ts';
import { added, latestOf } from './figures.ts';
import { conferencesOf } from './lists.ts';
import { askedForRows, bounds, missingOf, nobodyAnswers } from './totals.ts';
import type { View } from './view.ts';

interface Keys {
  readonly region: string | null;
  readonly year: number | null;
  readonly kind: string | null;
  readonly topic: string | null;
}

/** Conferences by groups; under each of its topics once, and where it has none under none. */
export function statistics(view: View, groupBy: readonly StatisticKey[], filter: ConferenceFilter): Answer {
  const found = conferencesOf(view, filter);
  if (found === null) return refused('conferenceStatistics', 'LIMIT_CLOSURE');
  const asked = askedForRows(view, filter.region);
  if (nobodyAnswers(view, asked)) return refused('conferenceStatistics', 'SHARD_UNREACHABLE');
  const groups = new Map<string, { readonly keys: Keys; readonly rows: Conference[] }>();
  for (const row of found) {
    for (const keys of keysOf(view, groupBy, row)) {
      const group = groups.get(JSON.stringify(keys)) ?? { keys, rows: [] };
      groups.set(JSON.stringify(keys), group);
      group.rows.push(row);
    }
  }
  const missing = missingOf(view, asked);
  const { relation, coverage } = bounds(missing);
  const counted = [...groups.values()].map(({ keys, rows }) => ({ ...keys, ...count(view, missing, rows) }));
  return {
    data: { conferenceStatistics: { groups: inOrder(counted), totalRelation: relation, coverage } },
    codes: [],
  };
}

function keysOf(
  { rules }: View,
  groupBy: readonly StatisticKey[],
  { id, start, kind, topics }: Conference,
): Keys[] {
  const keys: Keys = {
    region: groupBy.includes('REGION') ? keeperOf(id) : null,
    year: groupBy.includes('YEAR') && start !== null ? Number(start.slice(0, 4)) : null,
    kind: groupBy.includes('KIND') ? kind : null,
    topic: null,
  };
  if (!groupBy.includes('TOPIC') || topics.length === 0) return [keys];
  return (rules.underEachTopic ? topics : topics.slice(0, 1)).map((topic) => ({ ...keys, topic }));
}

function count(view: View, missing: readonly string[], rows: readonly Conference[]) {
  const { rules } = view;
  const held = rows.filter(({ status }) => status === 'HELD');
  const latest = (rules.onlyHeldConferencesAreAdded ? held : rows).flatMap(({ figures }) => {
    const figure = latestOf(
      figures.filter(({ measure }) => measure === 'PARTICIPANTS'),
      undefined,
      rules,
    );
    return figure === null ? [] : [figure];
  });
  const { lower, upper } = added(latest, missing, rules);
  return {
    conferences: rules.cancelledAreCounted
      ? rows.length
      : rows.filter(({ status }) => status !== 'CANCELLED').length,
    held: held.length,
    cancelled: rows.filter(({ status }) => status === 'CANCELLED').length,
    withParticipants: latest.length,
    participantsLower: lower,
    participantsUpper: upper,
  };
}

/** Groups in one order, for comparing. */
export function inOrder<Group>(groups: readonly Group[]): readonly Group[] {
  return groups.toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
}
