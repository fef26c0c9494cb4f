import { describe, expect, it } from 'vitest';
import { core } from './core/layer.ts';
import { furtherSources } from './public/layer.ts';

const [meeting] = core.conferences;
const [project] = core.projects;
const organization = (key: string) => core.organizations.find((candidate) => candidate.key === key);

describe('Thüringen', () => {
  it('keeps the network meeting of 1 April 2023, a Saturday, for the whole day', () => {
    expect(meeting).toMatchObject({
      key: 'netzwerktreffen-2023-1',
      status: 'HELD',
      startDate: '2023-04-01',
      ordinal: 1,
      ordinalScope: 'YEAR',
    });
    expect(new Date('2023-04-01').getUTCDay()).toBe(6);
    expect(Object.keys(meeting ?? {}).filter((field) => field.endsWith('Time'))).toEqual([]);
    expect(meeting?.venue).toEqual({ municipality: '16052000' });
  });

  it('counts exactly 60 persons, four organizations that presented themselves, five that presented, four demands', () => {
    expect(meeting?.figures?.map(({ measure, value, precision }) => [measure, value, precision])).toEqual([
      ['PARTICIPANTS', 60, 'EXACT'],
      ['MIGRANT_ORGANIZATIONS_PRESENTING_THEMSELVES', 4, 'EXACT'],
      ['MIGRANT_ORGANIZATIONS_PRESENTING', 5, 'EXACT'],
      ['DEMANDS', 4, 'EXACT'],
    ]);
    expect(meeting?.participations?.filter(({ role }) => role === 'PRESENTER')).toHaveLength(5);
    expect(meeting?.outcomes?.map(({ kind }) => kind)).toEqual(['DEMAND', 'DEMAND', 'DEMAND', 'DEMAND']);
  });

  it('mentions the next meeting in words and has no record for it', () => {
    expect(core.conferences).toHaveLength(1);
    expect(JSON.stringify(meeting?.summary)).toContain('angekündigt, ohne Termin');
  });

  it('keeps Eisenberg and Greiz apart: the branch is in one town, its project with the other', () => {
    expect(organization('romnokher')?.sites).toEqual([{ kind: 'BRANCH', municipality: '16074018' }]);
    expect(project?.municipalities).toEqual(['16076022']);
    expect(project).toMatchObject({ untitled: true, status: 'RUNNING' });
  });

  it('does not make RomnoKher a member of MigraNetz: no source says so', () => {
    const members = core.relations.filter(
      ({ kind, to }) => kind === 'MEMBER_OF' && to.id === 'th:organization/migranetz',
    );
    expect(members.map(({ from }) => from.id.split('/')[1])).toEqual([
      'abli',
      'ararat-greiz',
      'ikv-gera',
      'mig-weida',
      'beiraete',
    ]);
    expect(members.every(({ since }) => since === undefined)).toBe(true);
  });

  it('tells long-standing from occasional cooperation', () => {
    const intensities = core.relations
      .filter(({ from }) => from.id === 'th:organization/migranetz')
      .map(({ intensity }) => intensity);
    expect(intensities.filter((intensity) => intensity === 'LONG_STANDING')).toHaveLength(6);
    expect(intensities.filter((intensity) => intensity === 'OCCASIONAL')).toHaveLength(3);
  });

  it('knows both keys of Eisenach and that Altenburger Land is a district', () => {
    const eisenach = core.municipalities.filter(({ name }) => name === 'Eisenach');
    expect(eisenach).toMatchObject([
      { ags: '16056000', validTo: '2021-06-30', successor: '16063105' },
      { ags: '16063105', validFrom: '2021-07-01' },
    ]);
    expect(core.municipalities.filter(({ kind }) => kind === 'DISTRICT').map(({ ags }) => ags)).toEqual([
      '16077',
    ]);
  });

  it('shows the members of MigraNetz as a series, not as one number', () => {
    const figures = [
      ...(organization('migranetz')?.figures ?? []),
      ...(furtherSources.additions?.[0]?.figures ?? []),
    ];
    const members = figures.filter(({ measure }) => measure === 'MEMBER_ORGANIZATIONS');
    expect(members.map(({ value, precision, asOf }) => [value, precision, asOf])).toEqual([
      [30, 'MORE_THAN', undefined],
      [23, 'EXACT', '2018'],
      [30, 'APPROXIMATE', '2020'],
      [38, 'EXACT', '2022-06-25'],
      [50, 'MORE_THAN', undefined],
      [70, 'EXACT', undefined],
    ]);
  });

  it('spells East Thuringia right and keeps the misspelling as provenance only', () => {
    const { sources, ...records } = core;
    expect(JSON.stringify(records)).not.toContain('Osttth');
    expect(sources.some(({ raw }) => raw?.includes('Osttthüringen'))).toBe(true);
  });
});
