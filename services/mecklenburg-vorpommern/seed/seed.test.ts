import { describe, expect, it } from 'vitest';
import { core } from './core/layer.ts';
import { furtherSources } from './public/layer.ts';

const [migranet] = core.organizations;

describe('Mecklenburg-Vorpommern', () => {
  it('keeps 23 achievements, each as a claim of the network', () => {
    expect(migranet?.outcomes).toHaveLength(23);
    expect(
      migranet?.outcomes?.every(
        ({ kind, by }) => kind === 'ACHIEVEMENT' && by?.id === 'mv:organization/migranet',
      ),
    ).toBe(true);
  });

  it('does not take 30 new organizations for 30 members', () => {
    expect(migranet?.figures?.map(({ measure, value, precision }) => [measure, value, precision])).toEqual([
      ['NEW_ORGANIZATIONS_NETWORKED', 30, 'MORE_THAN'],
    ]);
  });

  it('keeps representation apart from membership', () => {
    const edges = [...core.relations, ...furtherSources.relations].filter(({ to }) =>
      to.id?.startsWith('bund:'),
    );
    expect(edges.map(({ kind, to, since }) => [kind, to.id, since])).toEqual([
      ['REPRESENTS_IN', 'bund:organization/bzi', undefined],
      ['REPRESENTS_IN', 'bund:organization/damost', undefined],
      ['FOUNDING_MEMBER_OF', 'bund:organization/damost', '2018-10-20'],
    ]);
  });

  it('keeps six projects, two of them without a title in the source', () => {
    expect(core.projects.map(({ key }) => key)).toEqual([
      'projektinkubator',
      'iq-teilprojekt',
      'midew',
      'mmm',
      'kommunalwahlrecht',
      'multiplikatoren',
    ]);
    expect(core.projects.filter(({ untitled }) => untitled).map(({ key }) => key)).toEqual([
      'kommunalwahlrecht',
      'multiplikatoren',
    ]);
    expect(core.projects.map(({ acronym }) => acronym).filter(Boolean)).toEqual(['MiDEW', 'MMM']);
  });

  it('writes MigrantInnen with a capital I and keeps the small l as provenance only', () => {
    const { sources, ...records } = core;
    expect(JSON.stringify(records)).toContain('MigrantInnen in der Einen Welt');
    expect(JSON.stringify(records)).not.toContain('Migrantlnnen');
    expect(sources[0]?.raw).toContain('Migrantlnnen');
  });

  it('shows the members over time', () => {
    expect(
      furtherSources.additions?.[0]?.figures?.map(({ value, precision, asOf }) => [value, precision, asOf]),
    ).toEqual([
      [25, 'EXACT', '2009-05'],
      [40, 'MORE_THAN', undefined],
      [70, 'MORE_THAN', '2023-04'],
      [80, 'EXACT', '2024-06'],
    ]);
  });

  it('has no conference: the source names none', () => {
    expect([...core.conferences, ...furtherSources.conferences]).toEqual([]);
  });
});
