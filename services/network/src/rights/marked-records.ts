import type { TestNetwork } from '../testing/test-network.ts';

/** Who a record is for: its visibility once it is out, or why it is not. */
export const STATES = ['PUBLIC', 'FEDERATION', 'NETWORK', 'DRAFT', 'WITHDRAWN'] as const;
export type State = (typeof STATES)[number];
type Visibility = 'PUBLIC' | 'FEDERATION' | 'NETWORK';

/** A record of each kind, with a value in every field. */
export type MarkedRecords = Readonly<
  Record<'Organization' | 'Project' | 'Conference' | 'ConferenceSeries' | 'Relation', string>
>;

/** A number nobody else states, by how far it may be seen. */
export const NUMBERS: Readonly<Record<Visibility, number>> = {
  PUBLIC: 1_000_003,
  FEDERATION: 20_000_003,
  NETWORK: 300_000_007,
};

/** A relation of another region, of which the organization says something. */
export const SAID_OF = 'mv:relation/beispiel';

/** The word in every text, by how far it may be seen: `marknetwork` in an answer for the public is a leak. */
export function markOf(visibility: Visibility): string {
  return `mark${visibility.toLowerCase()}`;
}

/** Texts of staff: what a draft and a withdrawn record say is for nobody else. */
function visibilityOf(state: State): Visibility {
  return state === 'DRAFT' || state === 'WITHDRAWN' ? 'NETWORK' : state;
}

const RANK: Readonly<Record<Visibility, number>> = { PUBLIC: 0, FEDERATION: 1, NETWORK: 2 };
const narrower = (a: Visibility, b: Visibility): Visibility => (RANK[a] > RANK[b] ? a : b);

/**
 * Writes one record of each kind through the graph, in a state, with its protected fields (contact, street address, venue, persons)
 * visible this far.
 */
export async function writeMarkedRecords(
  network: TestNetwork,
  authorization: string,
  state: State,
  fields: Visibility,
): Promise<MarkedRecords> {
  const word = markOf(visibilityOf(state));
  const hidden = markOf(narrower(visibilityOf(state), fields));
  const text = (mark = word) => ({
    de: `Text ${mark}`,
    translations: [{ language: 'en', text: `Words ${mark}` }],
  });
  const source = {
    label: `Quelle ${word}`,
    url: `https://${word}.example/quelle`,
    author: `Autorin ${word}`,
    publishedAt: '2024-05',
    retrievedAt: '2024-06-01',
  };
  const own = { id: 'th:organization/landesnetz', label: `Landesnetz ${word}` };
  const project = { id: 'th:project/bruecken', label: `Brücken ${word}` };
  const figure = (measure: string) => ({
    measure,
    value: NUMBERS[visibilityOf(state)],
    upper: NUMBERS[visibilityOf(state)] + 10,
    precision: 'RANGE',
    asOf: '2024',
    note: text(),
    source,
  });
  const outcome = { kind: 'DEMAND', text: text(), by: own, byLabel: `Wer ${word}` };
  const participations = [
    { role: 'HOST', organization: own, note: text() },
    {
      role: 'SPEAKER',
      person: {
        name: `Person ${hidden}`,
        function: text(hidden),
        organizationLabel: `Haus ${hidden}`,
        basis: 'FUNCTION',
        consentOn: '2024-05-01',
        publishedAt: `https://${hidden}.example/person`,
        visibility: fields,
      },
    },
    { role: 'PARTICIPANT', groupLabel: text() },
    { role: 'MODEL_MUNICIPALITY', municipality: '16063105' },
  ];

  const ask = async (query: string, variables: object) => {
    const { data, errors } = await network.ask(query, variables, { authorization });
    if (errors.length > 0 || data.written.problems.length > 0)
      throw new Error(`${query}: ${JSON.stringify([errors, data?.written])}`);
    return data.written as { record: { id: string } };
  };
  const bring = async (kind: string, input: object): Promise<string> => {
    const create = `mutation($input: ${kind}Input!) { written: create${kind}(region: "th", input: $input) { problems { code path } record: ${kind.toLowerCase()} { id } } }`;
    const { id } = (await ask(create, { input })).record;
    const act = (action: string) =>
      ask(`mutation($id: ID!) { written: ${action} { problems { code path } } }`, { id });
    let revision = 1;
    if (kind === 'Conference')
      await act(`cancelConference(id: $id, expectedRevision: ${revision++}, reason: "Grund ${word}")`);
    await act(`confirm(id: $id, expectedRevision: ${revision++})`);
    if (state !== 'DRAFT') {
      const visibility = state === 'WITHDRAWN' ? 'NETWORK' : state;
      await act(
        `publish(id: $id, expectedRevision: ${revision++}, visibility: ${visibility}, note: "Hinweis ${word}")`,
      );
    }
    if (state === 'WITHDRAWN')
      await act(`withdraw(id: $id, expectedRevision: ${revision}, reason: "Rückzug ${word}")`);
    return id;
  };

  // What is withdrawn cannot be named any more.
  const isGone = state === 'WITHDRAWN';
  const organization = await bring('Organization', {
    name: `Verein ${word}`,
    alternateNames: [`Name ${word}`],
    kind: 'MIGRANT_ORGANIZATION',
    legalForm: 'EV',
    foundedYear: 2001,
    sites: [
      {
        kind: 'SEAT',
        municipality: '16056000',
        label: `Ort ${word}`,
        address: `Straße ${hidden}`,
        addressVisibility: fields,
      },
    ],
    topics: ['HEALTH'],
    summary: text(),
    website: `https://${word}.example`,
    memberStates: [{ state: 'DE-TH', since: '2001', until: '2099' }],
    contact: { email: `post@${hidden}.example`, phone: '+49 365 1234567', visibility: fields },
    figures: [figure('MEMBER_PERSONS')],
    outcomes: [outcome],
    sources: [source],
  });
  const partner = await bring('Organization', { name: `Partner ${word}`, kind: 'OTHER' });
  const withIt = (role: string) =>
    isGone
      ? participations
      : [...participations, { role, organization: { id: organization, label: `Verein ${word}` } }];
  const projectId = await bring('Project', {
    title: text(),
    acronym: `A${word}`,
    kind: 'PROJECT',
    status: 'RUNNING',
    parent: project,
    start: '2024',
    end: '2025',
    summary: text(),
    participations: withIt('CARRIER'),
    municipalities: ['16056000'],
    topics: ['HEALTH'],
    figures: [figure('MUNICIPALITIES')],
    outcomes: [outcome],
    sources: [source],
  });
  const series = await bring('Series', {
    title: text(),
    origin: 'th:conference/fachtag',
    project,
    start: '2031',
    end: '2032',
    summary: text(),
    participations,
    figures: [figure('DURATION_YEARS')],
    sources: [source],
  });
  const conference = await bring('Conference', {
    title: text(),
    kind: 'WORKSHOP',
    startDate: '2031-05-02',
    startTime: '10:00',
    endDate: '2031-05-03',
    endTime: '12:00',
    venue: {
      name: `Saal ${hidden}`,
      municipality: '16056000',
      address: `Gasse ${hidden}`,
      online: `https://${hidden}.example/saal`,
      onRegistration: true,
      visibility: fields,
      addressVisibility: fields,
    },
    areaLabel: `Gebiet ${word}`,
    ordinal: 3,
    ordinalScope: 'YEAR',
    series: isGone ? 'th:series/reihe' : series,
    project,
    summary: text(),
    topics: ['HEALTH'],
    participations: withIt('CO_HOST'),
    sessions: [
      {
        kind: 'PANEL',
        title: text(),
        topics: ['HEALTH'],
        startTime: '10:00',
        endTime: '11:00',
        note: text(),
        participations,
      },
    ],
    figures: [figure('DEMANDS')],
    outcomes: [outcome],
    sources: [source],
  });
  if (!isGone)
    await bring('Relation', {
      kind: 'MEMBER_OF',
      from: { id: partner, label: `Partner ${word}` },
      to: { id: organization, label: `Verein ${word}` },
    });
  const relation = await bring('Relation', {
    kind: 'COOPERATES_WITH',
    from: isGone ? own : { id: organization, label: `Verein ${word}` },
    to: isGone
      ? { id: 'th:organization/oase', label: `Oase ${word}` }
      : { id: partner, label: `Partner ${word}` },
    since: '2020',
    until: '2030',
    intensity: 'OCCASIONAL',
    note: text(),
    sources: [source],
  });
  if (!isGone) {
    const said = `expectedRevision: ${state === 'DRAFT' ? 2 : 3}, kind: COOPERATES_WITH, note: "Ja ${word}"`;
    const confirm = `mutation($id: ID!, $relation: ID!) { written: confirmRelation(id: $id, relation: $relation, ${said}) { problems { code path } } }`;
    await ask(confirm, { id: partner, relation });
    await ask(confirm, { id: organization, relation: SAID_OF });
  }
  return {
    Organization: organization,
    Project: projectId,
    Conference: conference,
    ConferenceSeries: series,
    Relation: relation,
  };
}
