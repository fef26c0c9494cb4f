import type { SeedRef, SeedRelation } from '@verbund/network';

const NEMO = { id: 'bund:organization/nemo', label: 'Bundesverband NEMO' } as const;
const DAMOST = { id: 'bund:organization/damost', label: 'DaMOst' } as const;
const BZI = { id: 'bund:organization/bzi', label: 'Bundeszuwanderungs- und Integrationsrat (BZI)' } as const;
const NEMO_FOUNDED = {
  kind: 'FOUNDING_MEMBER_OF',
  to: NEMO,
  since: '2015-09-17',
  confirmedBy: 'TO',
  sources: ['nemo-gruendung'],
} as const;
const NEMO_2019 = {
  kind: 'MEMBER_OF',
  to: NEMO,
  since: '2019-05-18',
  confirmedBy: 'TO',
  sources: ['nemo-2019'],
} as const;
const BZI_UNDATED = { kind: 'MEMBER_OF', to: BZI, confirmedBy: 'TO', sources: ['bzi'] } as const;

/** Memberships of bodies without a region of their own. Those of other members are kept by their regions. */
export const relations: readonly SeedRelation[] = [
  { key: 'vmdo-nemo', from: entry('vmdo', 'VMDO Dortmund'), ...NEMO_FOUNDED },
  {
    key: 'morgen-nemo',
    from: entry('morgen', 'MORGEN München'),
    ...NEMO_FOUNDED,
    note: {
      de: 'Die Pressemitteilung zählt MORGEN zu den Gründungsmitgliedern, eine andere Seite nicht.',
      en: 'Named as a founding member by the press release, not by another page.',
    },
    sources: ['nemo-gruendung', 'nemo-ueber-frueher'],
  },
  { key: 'miso-nemo', from: entry('miso', 'MiSO Hannover'), ...NEMO_FOUNDED },
  { key: 'moveglobal-nemo', from: entry('moveglobal', 'moveGLOBAL Berlin'), ...NEMO_FOUNDED },
  { key: 'haus-afrika-nemo', from: entry('haus-afrika', 'Haus Afrika Saarbrücken'), ...NEMO_2019 },
  { key: 'moin-nemo', from: entry('moin', 'MOiN Nürnberg'), ...NEMO_2019 },
  {
    key: 'lamsa-damost',
    kind: 'FOUNDING_MEMBER_OF',
    from: entry('lamsa', 'LAMSA e.V.'),
    to: DAMOST,
    since: '2018-10-20',
    confirmedBy: 'SOURCE_ONLY',
    note: {
      de: 'Die Quellen nennen das Landesnetzwerk Sachsen-Anhalts; LAMSA war erster Sitz der Geschäftsstelle.',
      en: 'The sources speak of the network of Saxony-Anhalt; LAMSA hosted the first office.',
    },
    sources: ['damost-gruendung', 'bamf-2018', 'landesnetzwerke'],
  },
  {
    key: 'mir-brandenburg-damost',
    kind: 'MEMBER_OF',
    from: entry('mir-brandenburg', 'Migrations- und Integrationsrat Brandenburg'),
    to: DAMOST,
    confirmedBy: 'SOURCE_ONLY',
    note: {
      de: 'Die Quellen nennen ein Landesnetzwerk aus Brandenburg, aber nicht beim Namen.',
      en: 'The sources speak of a network from Brandenburg without naming it.',
    },
    sources: ['bamf-2018', 'landesnetzwerke'],
  },
  { key: 'agaby-bzi', from: entry('agaby', 'AGABY'), ...BZI_UNDATED },
  { key: 'agarp-bzi', from: entry('agarp', 'AGARP'), ...BZI_UNDATED },
  {
    key: 'mir-brandenburg-bzi',
    from: entry('mir-brandenburg', 'Migrations- und Integrationsrat Brandenburg'),
    ...BZI_UNDATED,
    confirmedBy: 'BOTH',
    sources: ['bzi', 'mir-brandenburg'],
  },
  {
    key: 'bremer-rat-bzi',
    kind: 'MEMBER_OF',
    from: entry('bremer-rat', 'Bremer Rat für Integration (BRI)'),
    to: BZI,
    since: '2019-06-30',
    confirmedBy: 'TO',
    sources: ['bzi-2019'],
  },
  {
    key: 'tgd-bkmo',
    kind: 'COOPERATES_WITH',
    from: entry('tgd', 'Türkische Gemeinde in Deutschland (TGD)'),
    to: { id: 'bund:organization/bkmo', label: 'Bundeskonferenz der Migrantenorganisationen (BKMO)' },
    since: '2017-11',
    confirmedBy: 'TO',
    note: { de: 'Hat die Bundeskonferenz angestoßen.', en: 'Initiated the federal conference.' },
    sources: ['bkmo'],
  },
];

function entry(key: string, label: string): SeedRef & { readonly id: string } {
  return { id: `bund:organization/${key}`, label };
}
