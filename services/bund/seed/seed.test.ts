import { describe, expect, it } from 'vitest';
import { core } from './core/layer.ts';
import { furtherSources } from './public/layer.ts';

const project = (key: string) => core.projects.find((candidate) => candidate.key === key);

describe('Bund', () => {
  it('keeps the four federal bodies of the source texts', () => {
    expect(core.organizations.map(({ key, kind }) => [key, kind])).toEqual([
      ['nemo', 'UMBRELLA'],
      ['damost', 'UMBRELLA'],
      ['bzi', 'UMBRELLA'],
      ['bkmo', 'UMBRELLA'],
    ]);
  });

  it('gives the 35 model municipalities to the program of the article, not to MigraNetz', () => {
    expect(
      project('modellkommunen')?.figures?.map(({ measure, value, precision }) => [measure, value, precision]),
    ).toEqual([
      ['MUNICIPALITIES', 35, 'EXACT'],
      ['MUNICIPALITIES_NAMED', 3, 'EXACT'],
      ['RESIDENTS_WITHOUT_VOTE', 9_000_000, 'MORE_THAN'],
    ]);
    expect(
      project('modellkommunen')?.participations?.map(({ role, municipality }) => [role, municipality]),
    ).toEqual([
      ['MODEL_MUNICIPALITY', '16062041'],
      ['MODEL_MUNICIPALITY', '16052000'],
      ['MODEL_MUNICIPALITY', '16077'],
    ]);
  });

  it('names no carrier of „Gleich teilhaben“: the source text names none', () => {
    expect(project('gleich-teilhaben')?.participations).toBeUndefined();
  });

  it('keeps contradicting figures side by side', () => {
    const nemo = furtherSources.additions?.find(({ key }) => key === 'nemo')?.figures ?? [];
    const of = (measure: string, asOf: string) =>
      nemo.filter((figure) => figure.measure === measure && figure.asOf === asOf);
    expect(of('LOCAL_NETWORKS', '2015-09-17').map(({ value }) => value)).toEqual([9, 8, 6]);
    expect(of('MEMBER_ORGANIZATIONS', '2025').map(({ precision }) => precision)).toEqual([
      'ALMOST',
      'MORE_THAN',
    ]);
  });

  it('keeps networks of states without a region as short entries', () => {
    const others = furtherSources.organizations.filter(({ kind }) =>
      ['STATE_NETWORK', 'LOCAL_NETWORK', 'ADVISORY_BOARD'].includes(kind),
    );
    expect(others.every(({ shortEntry }) => shortEntry)).toBe(true);
    expect(others.map(({ key }) => key)).toContain('lamsa');
  });

  it('dates no membership that its sources do not date', () => {
    const undated = furtherSources.relations.filter(({ since }) => since === undefined).map(({ key }) => key);
    expect(undated).toEqual(['mir-brandenburg-damost', 'agaby-bzi', 'agarp-bzi', 'mir-brandenburg-bzi']);
  });

  it('names states of a body as far as its sources name them, and never more than they count', () => {
    const of = (body: string) => {
      const { figures = [], memberStates = [] } =
        furtherSources.additions?.find(({ key }) => key === body) ?? {};
      const counted = figures.filter(({ measure }) => measure === 'STATES').map(({ value }) => value);
      return [new Set(memberStates.map(({ state }) => state)).size, Math.max(...counted)];
    };
    expect(of('damost')).toEqual([5, 5]);
    expect(of('nemo')).toEqual([9, 10]);
    expect(of('bzi')).toEqual([5, 12]);
  });

  it('gives a body the state of each of its members that is kept here', () => {
    const short = new Map(furtherSources.organizations.map((one) => [one.key, one]));
    for (const { from, to } of furtherSources.relations) {
      const key = from.id.slice('bund:organization/'.length);
      const [state] = short.get(key)?.memberStates ?? [];
      const body = furtherSources.additions?.find((one) => to.id === `bund:organization/${one.key}`);
      if (state === undefined || body?.memberStates === undefined) continue;
      expect(
        body.memberStates.map((one) => one.state),
        `${key} in ${body.key}`,
      ).toContain(state.state);
    }
  });

  it('has no conference: conferences belong to the region where they take place', () => {
    expect([...core.conferences, ...furtherSources.conferences]).toEqual([]);
  });
});
