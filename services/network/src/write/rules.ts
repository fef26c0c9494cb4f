import { isDeepStrictEqual } from 'node:util';
import { figuresTwice, unfitMeasures } from '../figure/stated-figures.rules.ts';
import { outcomesTwice } from '../outcome/read-outcome.ts';
import { personProblems } from '../participation/party.rules.ts';
import type { Problem } from './problem.ts';
import type { Parts, RecordState } from './record-state.ts';
import type { RecordWriting } from './record-writing.ts';

/**
 * Everything that is wrong with a state that is to be stored. What was there before and is not touched is not looked at: a record from
 * a seed or an import can be corrected piece by piece.
 */
export function problemsOf<Content extends object>(
  writing: RecordWriting<Content>,
  before: RecordState<Content> | null,
  after: RecordState<Content>,
): Problem[] {
  const touched = (part: keyof Parts) =>
    before === null || !isDeepStrictEqual(before.parts[part], after.parts[part]);
  const { participations, sessions, figures, outcomes } = after.parts;
  return [
    ...(touched('participations') ? personProblems(participations, ['input', 'participations']) : []),
    ...(touched('sessions')
      ? sessions.flatMap((session, index) =>
          personProblems(session.participations, ['input', 'sessions', String(index), 'participations']),
        )
      : []),
    ...(touched('figures')
      ? [
          ...figuresTwice(figures, ['input', 'figures']),
          ...unfitMeasures(figures, writing.measures, ['input', 'figures']),
        ]
      : []),
    ...(touched('outcomes') ? twice(outcomesTwice(outcomes)) : []),
    ...writing.problems(before, after),
  ];
}

function twice(index: number | null): Problem[] {
  if (index === null) return [];
  return [
    {
      code: 'TWICE',
      path: ['input', 'outcomes', String(index), 'id'],
      message: 'this outcome is in the list already',
    },
  ];
}
