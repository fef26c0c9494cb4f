import type { SeedRef, SeedRelation } from '@verbund/network';

const MIGRANETZ = { id: 'th:organization/migranetz', label: 'MigraNetz Thüringen e.V.' } as const;

const representation: SeedRelation = {
  key: 'migranetz-bkmo',
  kind: 'REPRESENTS_IN',
  from: MIGRANETZ,
  to: { id: 'bund:organization/bkmo', label: 'Bundeskonferenz der Migrantenorganisationen (BKMO)' },
  confirmedBy: 'FROM',
  note: {
    de: 'Vertritt dort seine Mitglieder; die Quelle nennt die BKMO als Beispiel für regionale und überregionale Gremien.',
    en: 'Speaks for its members there; the source names the BKMO as one example.',
  },
  sources: ['gastbeitrag-calzolari'],
};

const memberships: readonly SeedRelation[] = [
  membership('abli', 'Abli e.V.'),
  membership('ararat-greiz', 'Ararat-Kultur-Greiz e.V.'),
  membership('ikv-gera', 'Interkultureller Verein Gera e.V.'),
  membership('mig-weida', 'MIG e.V.'),
  {
    key: 'beiraete-migranetz',
    kind: 'MEMBER_OF',
    from: {
      id: 'th:organization/beiraete',
      label: 'Kommunale Migrations-, Integrations- und Ausländerbeiräte in Thüringen',
    },
    to: MIGRANETZ,
    confirmedBy: 'TO',
    note: {
      de: 'MigraNetz vertritt die Beiräte seit seiner Gründung 2015; an anderer Stelle nennt die Quelle sie Mitglieder.',
      en: 'Represented by MigraNetz since 2015; elsewhere the source calls them members.',
    },
    sources: ['gastbeitrag-calzolari'],
  },
];

const cooperations: readonly SeedRelation[] = [
  {
    key: 'romnokher-stadt-greiz',
    kind: 'COOPERATES_WITH',
    from: { id: 'th:organization/romnokher', label: 'RomnoKher Thüringen e.V.' },
    to: { id: 'th:organization/stadt-greiz', label: 'Stadtverwaltung Greiz' },
    confirmedBy: 'SOURCE_ONLY',
    note: { de: 'Projekt der Zweigstelle in Eisenberg', en: 'A project of the branch in Eisenberg' },
    sources: ['netzwerktreffen-2023'],
  },
  cooperation('beirat-erfurt', 'LONG_STANDING', {
    id: 'th:organization/beirat-erfurt',
    label: 'Migrationsbeirat in Erfurt',
  }),
  cooperation('beirat-weimar', 'LONG_STANDING', {
    id: 'th:organization/beirat-weimar',
    label: 'Migrationsbeirat in Weimar',
  }),
  cooperation('beirat-jena', 'LONG_STANDING', {
    id: 'th:organization/beirat-jena',
    label: 'Migrationsbeirat in Jena',
  }),
  cooperation('stadt-erfurt', 'LONG_STANDING', {
    id: 'th:organization/stadt-erfurt',
    label: 'Stadtverwaltung Erfurt',
  }),
  cooperation('stadt-weimar', 'LONG_STANDING', {
    id: 'th:organization/stadt-weimar',
    label: 'Stadtverwaltung Weimar',
  }),
  cooperation('stadt-jena', 'LONG_STANDING', {
    id: 'th:organization/stadt-jena',
    label: 'Stadtverwaltung Jena',
  }),
  cooperation('altenburg', 'OCCASIONAL', { label: 'Kommune Altenburg' }),
  cooperation('eisenach', 'OCCASIONAL', { label: 'Kommune Eisenach' }),
  cooperation('nordhausen', 'OCCASIONAL', { label: 'Kommune Nordhausen' }),
];

export const relations: readonly SeedRelation[] = [representation, ...memberships, ...cooperations];

function membership(key: string, label: string): SeedRelation {
  return {
    key: `${key}-migranetz`,
    kind: 'MEMBER_OF',
    from: { id: `th:organization/${key}`, label },
    to: MIGRANETZ,
    confirmedBy: 'TO',
    note: {
      de: 'Von MigraNetz als eigene Organisation vorgestellt; seit wann, ist nicht gesagt.',
      en: 'Introduced by MigraNetz as one of its own; since when is not said.',
    },
    sources: ['netzwerktreffen-2023'],
  };
}

function cooperation(key: string, intensity: 'LONG_STANDING' | 'OCCASIONAL', to: SeedRef): SeedRelation {
  return {
    key: `migranetz-${key}`,
    kind: 'COOPERATES_WITH',
    from: MIGRANETZ,
    to,
    intensity,
    confirmedBy: 'FROM',
    sources: ['gastbeitrag-calzolari'],
  };
}
