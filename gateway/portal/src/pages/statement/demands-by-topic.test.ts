import { expect, test } from 'vitest';
import { demandsByTopic, demandsOf, type StatementConference } from './demands-by-topic.ts';

const conference = (
  key: string,
  topics: StatementConference['topics'],
  demands: readonly string[],
): StatementConference => ({
  id: `th:conference/${key}`,
  title: key,
  startDate: null,
  status: 'HELD',
  topics,
  outcomes: demands.map((text) => ({
    id: `th:conference/${key}#${text}`,
    kind: 'DEMAND',
    text,
    original: text,
    by: null,
    byLabel: null,
  })),
  meta: { revision: 1 },
});

test('a demand stands under every topic of its event, and under none where the event has none', () => {
  const conferences = [
    conference('eins', ['HEALTH', 'POLITICAL_PARTICIPATION'], ['Dolmetschen']),
    conference('zwei', ['POLITICAL_PARTICIPATION'], ['Wahlrecht', 'Beiräte']),
    conference('drei', [], ['Räume']),
    conference('vier', ['CULTURE_AND_ENCOUNTER'], []),
  ];
  const groups = demandsByTopic(conferences).map(
    ({ topic, demands }) => [topic, demands.map(({ outcome }) => outcome.text)] as const,
  );
  expect(groups).toEqual([
    ['POLITICAL_PARTICIPATION', ['Dolmetschen', 'Wahlrecht', 'Beiräte']],
    ['HEALTH', ['Dolmetschen']],
    [null, ['Räume']],
  ]);
  expect(demandsOf(conferences)).toHaveLength(4);
});
