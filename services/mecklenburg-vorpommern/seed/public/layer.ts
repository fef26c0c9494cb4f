import type { SeedFigure, SeedLayer, SeedRelation } from '@verbund/network';
import { sources } from './sources.ts';

const MEMBERS = { measure: 'MEMBER_ORGANIZATIONS' } as const;

const figures: readonly SeedFigure[] = [
  {
    ...MEMBERS,
    value: 25,
    precision: 'EXACT',
    asOf: '2009-05',
    note: { de: 'bei der Gründung', en: 'at the foundation' },
    source: 'mitglieder-mv',
  },
  {
    ...MEMBERS,
    value: 40,
    precision: 'MORE_THAN',
    note: { de: 'Stand nicht genannt', en: 'as of a date not stated' },
    source: 'mitglieder-mv',
  },
  { ...MEMBERS, value: 70, precision: 'MORE_THAN', asOf: '2023-04', source: 'damost-interview-2023' },
  { ...MEMBERS, value: 80, precision: 'EXACT', asOf: '2024-06', source: 'mitglieder-mv' },
];

const relations: readonly SeedRelation[] = [
  {
    key: 'migranet-damost',
    kind: 'FOUNDING_MEMBER_OF',
    from: { id: 'mv:organization/migranet', label: 'MIGRANET-MV' },
    to: { id: 'bund:organization/damost', label: 'DaMOst' },
    since: '2018-10-20',
    confirmedBy: 'TO',
    note: {
      de: 'DaMOst nennt MIGRANET-MV seinen Mitgliedsverband; am Zusammenschluss von 2018 war das Netzwerk des Landes beteiligt.',
      en: 'DaMOst calls MIGRANET-MV its member; the network of the state took part in the union of 2018.',
    },
    sources: ['damost-interview-2023', 'damost-gruendung', 'bamf-2018'],
  },
];

/** What others say of MIGRANET-MV: member numbers over time, membership in DaMOst. */
export const furtherSources: SeedLayer = {
  layer: 'public',
  sources,
  municipalities: [],
  organizations: [],
  additions: [{ key: 'migranet', figures, sources: ['damost-interview-2023', 'mitglieder-mv'] }],
  relations,
  projects: [],
  series: [],
  conferences: [],
};
