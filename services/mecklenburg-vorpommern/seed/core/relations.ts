import type { SeedRelation } from '@verbund/network';

const OWN = {
  from: { id: 'mv:organization/migranet', label: 'MIGRANET-MV' },
  confirmedBy: 'FROM',
  sources: ['erreicht'],
} as const;

export const relations: readonly SeedRelation[] = [
  {
    key: 'migranet-bzi-vertretung',
    kind: 'REPRESENTS_IN',
    ...OWN,
    to: { id: 'bund:organization/bzi', label: 'Bundeszuwanderungs- und Integrationsrat (BZI)' },
    note: {
      de: 'Vertritt dort das Land; von Mitgliedschaft ist nicht die Rede.',
      en: 'Represents the state there; membership is not mentioned.',
    },
  },
  {
    key: 'migranet-damost-vertretung',
    kind: 'REPRESENTS_IN',
    ...OWN,
    to: { id: 'bund:organization/damost', label: 'DaMOst' },
    note: {
      de: 'Vertritt dort das Land; weitere Organisationen sind erwähnt, aber nicht genannt.',
      en: 'Represents the state there; further organizations are mentioned, not named.',
    },
  },
  {
    key: 'migranet-dialog',
    kind: 'COOPERATES_WITH',
    ...OWN,
    to: { label: 'Landkreise, kreisfreie Städte und Land Mecklenburg-Vorpommern' },
    note: { de: 'Dialogpartner', en: 'Partner in dialog' },
  },
];
