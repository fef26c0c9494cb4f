import { describe, expect, test } from 'vitest';
import type { UmbrellaEdge } from './umbrella-edge.ts';
import { umbrellaLabel } from './umbrella-label.ts';
import { umbrellaView, type UmbrellaFacts } from './umbrella-view.ts';

let last = 0;
const edge = (
  organization: string,
  states: readonly string[],
  more: Partial<UmbrellaEdge> = {},
): UmbrellaEdge => ({
  relation: `x:relation/${String(++last).padStart(3, '0')}`,
  kind: 'MEMBER_OF',
  since: '2018',
  until: null,
  certainty: 'CERTAIN',
  confirmedBy: 'TO',
  disputed: false,
  organization,
  name: organization,
  region: 'th',
  states,
  ...more,
});
const view = (more: Partial<UmbrellaFacts>) =>
  umbrellaView({
    id: 'bund:organization/damost',
    name: 'DaMOst',
    at: '2024-01-01',
    covered: ['DE-TH', 'DE-SN'],
    edges: [],
    successions: [],
    answered: new Map([
      ['th', true],
      ['sn', true],
      ['bw', true],
    ]),
    ...more,
  });
const names = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name);

describe('who is counted', () => {
  test('is of a known year, and not by its own word alone; everybody else stands apart', () => {
    const found = view({
      edges: [
        edge('one', ['DE-TH']),
        edge('source', ['DE-TH'], { confirmedBy: 'SOURCE_ONLY' }),
        edge('self', ['DE-TH'], { confirmedBy: 'FROM' }),
        edge('disputed', ['DE-TH'], { confirmedBy: 'SOURCE_ONLY', disputed: true }),
        edge('undated', ['DE-SN'], { certainty: 'UNDATED', since: null }),
        edge('speaker', ['DE-SN'], { kind: 'REPRESENTS_IN' }),
      ],
    });
    expect(names(found.members)).toEqual(['one', 'source']);
    expect(names(found.claimed)).toEqual(['self', 'disputed']);
    expect(names(found.undated)).toEqual(['undated']);
    expect(names(found.representations)).toEqual(['speaker']);
    expect(found.certainCount).toBe(2);
    expect(
      found.states.map(({ state, members, undated, representations }) => [
        state,
        names(members),
        names(undated),
        names(representations),
      ]),
    ).toEqual([
      ['DE-SN', [], ['undated'], ['speaker']],
      ['DE-TH', ['one', 'source'], [], []],
    ]);
  });

  test('is one member, however many edges say so, by the one that says most', () => {
    const found = view({
      edges: [
        edge('one', ['DE-TH'], { certainty: 'UNDATED', since: null }),
        edge('one', ['DE-TH'], { confirmedBy: 'FROM' }),
        edge('one', ['DE-TH'], { kind: 'FOUNDING_MEMBER_OF' }),
        edge('one', ['DE-TH']),
      ],
    });
    expect([found.certainCount, found.claimed, found.undated]).toEqual([1, [], []]);
    expect(found.members[0]?.kind).toBe('FOUNDING_MEMBER_OF');
  });

  test('is not somebody of unknown year who took over later, and neither is the state it is in', () => {
    const succession = {
      from: { id: 'b', name: 'B', since: '2024-11-16' },
      to: { id: 'a', name: 'A', since: null },
    };
    const undatedAt = (at: string) =>
      names(
        view({
          at,
          edges: [edge('b', ['DE-SN'], { certainty: 'UNDATED', since: null })],
          successions: [succession],
        }).undated,
      );
    const before = view({
      at: '2024-11-15',
      covered: [],
      edges: [edge('b', ['DE-SN'], { certainty: 'UNDATED', since: null })],
      successions: [succession],
    });
    expect(before.states).toEqual([]);
    expect(undatedAt('2024-11-15')).toEqual([]);
    expect(undatedAt('2024-11-16')).toEqual(['b']);
  });

  test('knows who came before and who after', () => {
    const [member] = view({
      edges: [edge('b', ['DE-SN'])],
      successions: [
        { from: { id: 'b', name: 'B', since: '2017' }, to: { id: null, name: 'A', since: null } },
        { from: { id: 'c', name: 'C', since: '2024-11' }, to: { id: 'b', name: 'B', since: null } },
      ],
    }).members;
    expect(member?.predecessors).toEqual([{ id: null, name: 'A', since: '2017' }]);
    expect(member?.successors).toEqual([{ id: 'c', name: 'C', since: '2024-11' }]);
  });
});

describe('who is missing', () => {
  const regions = (more: object) => new Map(Object.entries({ th: true, sn: true, bw: true, ...more }));
  const standing = (more: Partial<UmbrellaFacts>) => {
    const { states, totalRelation, populationComplete } = view(more);
    return [states.map(({ state, status }) => `${state} ${status}`), totalRelation, populationComplete];
  };

  test('is nobody where every state has a region and every region has answered', () => {
    expect(standing({})).toEqual([['DE-SN ANSWERED', 'DE-TH ANSWERED'], 'EXACT', true]);
  });

  test('is a state whose region is silent', () => {
    expect(standing({ answered: regions({ sn: false }) })).toEqual([
      ['DE-SN SILENT', 'DE-TH ANSWERED'],
      'AT_LEAST',
      false,
    ]);
  });

  test('is a state that has no region, in this contract or in this federation', () => {
    expect(standing({ covered: ['DE-TH', 'DE-ST', 'DE-MV'] })).toEqual([
      ['DE-MV NOT_IN_FEDERATION', 'DE-ST NOT_IN_FEDERATION', 'DE-TH ANSWERED'],
      'AT_LEAST',
      false,
    ]);
  });

  test('is, for the number alone, a region the body does not cover: edges may be anywhere', () => {
    expect(standing({ answered: regions({ bw: false }) })).toEqual([
      ['DE-SN ANSWERED', 'DE-TH ANSWERED'],
      'AT_LEAST',
      true,
    ]);
  });

  test('is not known where the body cannot say which states it covers', () => {
    expect(standing({ covered: null, edges: [edge('one', ['DE-TH'])] })).toEqual([
      ['DE-TH ANSWERED'],
      'AT_LEAST',
      false,
    ]);
  });

  test('is nobody before the body covered any state', () => {
    expect(standing({ covered: [] })).toEqual([[], 'EXACT', true]);
  });

  test('a state that the body does not name is shown, and told apart', () => {
    const { states } = view({ edges: [edge('one', ['DE-BW', 'DE-XX'])] });
    expect(states.map(({ state, stated }) => [state, stated])).toEqual([
      ['DE-BW', false],
      ['DE-SN', true],
      ['DE-TH', true],
    ]);
  });
});

describe('in words', () => {
  test.each([
    [
      view({ edges: [edge('one', ['DE-TH'])] }),
      'DaMOst am 01.01.2024: genau 1 belegtes Mitglied. Antwort aus 2 von 2 Ländern.',
      'DaMOst on 2024-01-01: exactly 1 documented member. Answers from 2 of 2 states.',
    ],
    [
      view({
        covered: ['DE-TH', 'DE-SN', 'DE-ST', 'DE-BB'],
        edges: [
          edge('one', ['DE-TH']),
          edge('two', ['DE-TH']),
          edge('three', ['DE-SN'], { certainty: 'UNDATED', since: null }),
          edge('four', ['DE-SN'], { confirmedBy: 'FROM' }),
        ],
        answered: new Map([
          ['th', true],
          ['sn', false],
        ]),
      }),
      'DaMOst am 01.01.2024: mindestens 2 belegte Mitglieder; 1 ohne Jahr; 1 nur nach eigener Angabe. Antwort aus 1 von 4 Ländern; antwortet nicht: Sachsen; noch nicht im Verbund: Brandenburg, Sachsen-Anhalt.',
      'DaMOst on 2024-01-01: at least 2 documented members; 1 of unknown year; 1 by own statement alone. Answers from 1 of 4 states; does not answer: Saxony; not in the federation yet: Brandenburg, Saxony-Anhalt.',
    ],
    [
      view({ covered: null }),
      'DaMOst am 01.01.2024: mindestens 0 belegte Mitglieder. Welche Länder dazugehören, ist nicht bekannt.',
      'DaMOst on 2024-01-01: at least 0 documented members. Which states belong to it is not known.',
    ],
    [
      view({ covered: [] }),
      'DaMOst am 01.01.2024: genau 0 belegte Mitglieder. Länder gehörten an diesem Tag nicht dazu.',
      'DaMOst on 2024-01-01: exactly 0 documented members. No state belonged to it at that day.',
    ],
  ])('%#', (umbrella, german, english) => {
    expect([umbrellaLabel(umbrella, 'DE'), umbrellaLabel(umbrella, 'EN')]).toEqual([german, english]);
  });
});
