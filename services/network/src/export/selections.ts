import type { RecordKind } from '@verbund/schema';

const META = `meta { visibility publication revision createdAt updatedAt confirmedAt changeNote demonstration
  sources { label url author publishedAt retrievedAt } }`;
const FIGURES = `figures { measure value upper precision asOf note source { label url } }`;
const OUTCOMES = `outcomes { id kind text by { id label } byLabel }`;
const PLACE = `municipality { ags name }`;
const PARTICIPATIONS = `participations { role organization { id label } person { name function organizationLabel } groupLabel ${PLACE} note }`;

/** What a record has in a file, as the contract names it. English words stand beside the German ones. */
const SELECTIONS: Readonly<Record<RecordKind, readonly [type: string, selection: string]>> = {
  organization: [
    'Organization',
    `name alternateNames kind legalForm status foundedYear topics website stewardship summary summaryEnglish: summary(language: "en")
     sites { kind label address ${PLACE} } contact { email phone } ${FIGURES} ${OUTCOMES}`,
  ],
  project: [
    'Project',
    `untitled acronym kind status start end topics title titleEnglish: title(language: "en") parent { id label }
     summary summaryEnglish: summary(language: "en") ${PARTICIPATIONS} municipalities { ags name } ${FIGURES} ${OUTCOMES}`,
  ],
  conference: [
    'Conference',
    `kind status startDate startTime endDate endTime timeZone areaLabel ordinal ordinalScope topics title titleEnglish: title(language: "en")
     statusReason venue { name address online onRegistration ${PLACE} } series { id title } project { id label }
     summary summaryEnglish: summary(language: "en") ${PARTICIPATIONS}
     sessions { kind title topics startTime endTime note ${PARTICIPATIONS} } ${FIGURES} ${OUTCOMES}`,
  ],
  series: [
    'ConferenceSeries',
    `status start end title titleEnglish: title(language: "en") origin { id } project { id label }
     summary summaryEnglish: summary(language: "en") ${PARTICIPATIONS} ${FIGURES}`,
  ],
  relation: [
    'Relation',
    `kind since until certainty confirmedBy intensity from { id label } to { id label } note`,
  ],
};

/** The operation that answers records of one kind by their ids. */
export function recordsOperation(kind: RecordKind): string {
  const [type, selection] = SELECTIONS[kind];
  return `query($representations: [_Any!]!) { records: _entities(representations: $representations) { ... on ${type} { id ${META} ${selection} } } }`;
}

/** What `_entities` is asked with. */
export function representationsOf(kind: RecordKind, ids: readonly string[]): object[] {
  return ids.map((id) => ({ __typename: SELECTIONS[kind][0], id }));
}
