import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Execute } from '../../door.ts';
import { createPortal } from '../../portal.ts';

const ok = (code: string) => ({ region: code, status: 'OK', rows: 1 });
const region = (code: string, name: string, status = 'OK') => ({
  code,
  name,
  network: `Netz ${name}`,
  status,
  lastContact: null,
  demonstration: true,
});
const regions = [region('th', 'Thüringen'), region('sn', 'Sachsen', 'UNREACHABLE')];
const coverage = {
  complete: false,
  missedBefore: [],
  sources: [ok('th'), { region: 'sn', status: 'UNREACHABLE', rows: null }],
};

const organization = (key: string, label: string) => ({
  id: `th:organization/${key}`,
  label,
  region: 'th',
  resolution: 'RESOLVED',
});
const party = (role: string, who: object) => ({
  role,
  organization: null,
  groupLabel: null,
  municipality: null,
  ...who,
});
const FOUNDATION = party('FUNDER', { organization: organization('stiftung', 'Stiftung Beispiel') });
const NETWORK = organization('netz', 'Netz e.V.');
const source = (label: string) => ({
  label,
  url: `https://example.org/${label}`,
  author: null,
  publishedAt: null,
  retrievedAt: null,
});
const figure = (label: string) => ({
  measure: 'PARTICIPANTS',
  additivity: 'FLOW',
  value: 60,
  upper: null,
  precision: 'EXACT',
  asOf: null,
  label,
  note: null,
  interval: { lower: 60, upper: 60 },
  source: source('Bericht'),
});
const event = (key: string, changes: object = {}) => ({
  id: `th:conference/${key}`,
  region: 'th',
  title: `Treffen ${key}`,
  original: `Treffen ${key}`,
  kind: 'NETWORK_MEETING',
  status: 'HELD',
  startDate: '2025-05-09',
  endDate: null,
  areaLabel: null,
  venue: null,
  participations: [party('HOST', { organization: NETWORK })],
  figures: [],
  outcomes: [],
  meta: { sources: [source('Bericht')] },
  ...changes,
});
const total = (measure: string, label: string, changes: object = {}) => ({
  measure,
  value: 60,
  lower: 60,
  upper: null,
  known: 1,
  of: 2,
  relation: 'AT_LEAST',
  label,
  coverage,
  ...changes,
});

const EVENTS = [
  event('eins', {
    participations: [
      party('HOST', { organization: NETWORK }),
      party('PARTNER', { organization: organization('stadt', 'Stadt Gera') }),
      FOUNDATION,
    ],
    figures: [figure('60 Personen')],
    outcomes: [
      {
        id: 'th:conference/eins#d1',
        kind: 'DEMAND',
        text: 'Wahlrecht',
        original: 'Wahlrecht',
        by: null,
        byLabel: null,
      },
    ],
  }),
  event('zwei', { participations: [party('CO_HOST', { organization: NETWORK })] }),
  event('drei', { status: 'CANCELLED' }),
];

/** A front door that knows one project, and remembers what it was asked. */
function house(events: readonly object[] = EVENTS) {
  const asked: { name: string; variables: Readonly<Record<string, unknown>> }[] = [];
  const execute: Execute = async ({ name }, variables) => {
    asked.push({ name, variables });
    if (name === 'RecordName') return { data: { regions, node: { title: 'Gleich teilhaben' } } };
    if (name === 'ProjectDirectory')
      return {
        data: {
          regions,
          projects: { nodes: [], pageInfo: {}, totalCount: 0, totalRelation: 'EXACT', coverage },
        },
      };
    if (name === 'ReportTotals')
      return {
        data: {
          participants: total('PARTICIPANTS', 'mindestens 60, aus 1 von 2 Veranstaltungen'),
          migrantOrganizations: total('MIGRANT_ORGANIZATIONS_REPRESENTED', 'keine Angabe', { known: 0 }),
          demands: null,
        },
      };
    return {
      data: {
        regions,
        project:
          variables['project'] === 'th:project/teilhaben'
            ? {
                id: 'th:project/teilhaben',
                region: 'th',
                title: 'Gleich teilhaben',
                original: 'Gleich teilhaben',
                kind: 'PROJECT',
                status: 'RUNNING',
                start: '2024',
                end: null,
                participations: [party('CARRIER', { organization: NETWORK })],
                figures: [],
                outcomes: [],
                meta: { stewardName: 'Netz', sources: [source('Antrag')] },
              }
            : null,
        conferences: { totalCount: events.length, totalRelation: 'AT_LEAST', coverage, nodes: events },
      },
    };
  };
  const portal = createPortal({
    execute,
    mode: 'demo',
    origin: 'https://verbund.example',
    now: () => new Date('2026-03-01T12:00:00Z'),
  });
  const open = async (query: string, path = '/zahlen/sachbericht') =>
    String((await portal.handle({ method: 'GET', url: `${path}?${query}` })).body);
  return { open, asked };
}

const PROJECT = 'project=th:project/teilhaben';

describe('the building blocks of a report', () => {
  test('are those of a project, which is chosen first', async () => {
    expect(await house().open('')).toContain('Wählen Sie ein Projekt');
    expect(await house().open('project=th:project/nobody')).toContain(
      'kennt zur Zeit keine Region, die antwortet',
    );
    expect(await house().open('project=nobody')).toContain('nicht verstanden');
  });

  test('hold events held, figures with n of m, parties, outcomes and sources, and say which region is missing', async () => {
    const page = await house().open(PROJECT);
    expect(page).toContain('es fehlt: Sachsen, antwortet nicht');
    expect(page).toMatch(
      /Durchgeführte Veranstaltungen<\/h2>.*Treffen eins.*Treffen zwei.*Nicht durchgeführt/,
    );
    expect(page).toMatch(/Nicht durchgeführt.*Abgesagt: Treffen drei/);
    expect(page).toContain('mindestens 60 Teilnahmen');
    expect(page).toContain('aus 1 von 2 Veranstaltungen');
    const [, parts] = /Netz e\.V\.<\/a><\/th><td data-label="Aufgabe">([^<]*)/.exec(page) ?? [];
    expect(parts).toBe('Trägerschaft, Veranstaltet von, Kooperation');
    expect(page).toContain('Wahlrecht');
    expect(page).toMatch(/<ul class="sources">.*Antrag.*Bericht.*<\/ul>/);
    expect(page.match(/>Bericht<\/a>/g)).toHaveLength(1);
  });

  test('end today where no end is named, and the address for citing says so', async () => {
    const { open, asked } = house();
    const page = await open(PROJECT);
    expect(asked.find(({ name }) => name === 'ReportPage')?.variables['conferences']).toEqual({
      project: 'th:project/teilhaben',
      to: '2026-03-01',
    });
    expect(page).toMatch(/class="citation-address">[^<]*to=2026-03-01/);
  });

  test('are those of one funder where the project does not name it: the events that do', async () => {
    const { open, asked } = house();
    const page = await open(`${PROJECT}&funder=th:organization/stiftung`);
    expect(page).toContain('Treffen eins');
    expect(page).not.toContain('Treffen zwei');
    expect(asked.find(({ name }) => name === 'ReportTotals')?.variables['events']).toEqual({
      project: 'th:project/teilhaben',
      conference: ['th:conference/eins'],
    });
    expect(await open(`${PROJECT}&funder=nobody`)).toContain('funder = nobody');
  });

  test('without any event have no total, which would be of nothing', async () => {
    const { open, asked } = house([]);
    expect(await open(PROJECT)).toContain('keine Veranstaltung dieses Projekts als durchgeführt gemeldet');
    expect(asked.map(({ name }) => name)).not.toContain('ReportTotals');
  });

  test('carry a mark that follows what is said, not who is reachable', async () => {
    const markOf = async (events?: readonly object[]) =>
      /Prüfzeichen ([0-9a-f]{16})/.exec(await house(events).open(PROJECT))?.[1];
    const mark = await markOf();
    expect(mark).toBeDefined();
    const unreachable = { ...NETWORK, resolution: 'UNREACHABLE' };
    const [one, , three] = EVENTS;
    expect(
      await markOf([
        one ?? {},
        event('zwei', { participations: [party('CO_HOST', { organization: unreachable })] }),
        three ?? {},
      ]),
    ).toBe(mark);
    expect(await markOf(EVENTS.slice(1))).not.toBe(mark);
    const kept = (given: string) => house().open(`${PROJECT}&to=2026-03-01&mark=${given}&on=2026-02-01`);
    expect(await kept(mark ?? '')).toContain('Unverändert seit dem Abruf am 1. Februar 2026');
    expect(await kept('0000000000000000')).toContain('hat sich die Antwort geändert');
  });

  test('are a table for spreadsheets too, each line with period, missing regions and mark', async () => {
    const text = await house().open(`${PROJECT}&format=csv`);
    const { data, errors } = Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), {
      delimiter: ';',
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(new Set(data.map((line) => line['Baustein']))).toEqual(
      new Set([
        'Projekt',
        'Gefördert durch',
        'Veranstaltungen',
        'Zahlen',
        'Summen',
        'Beteiligte',
        'Forderungen und Ergebnisse',
        'Quellen',
      ]),
    );
    expect(new Set(data.map((line) => line['fehlende Regionen']))).toEqual(
      new Set(['es fehlt: Sachsen, antwortet nicht']),
    );
    expect(data.filter((line) => line['Baustein'] === 'Summen')).toMatchObject([
      { mindestens: '60', höchstens: '', n: '1', 'von m': '2' },
      { Angabe: 'keine Angabe', mindestens: '', n: '0' },
    ]);
    const partner = data.find((line) => line['Bezeichnung'] === 'Netz e.V.');
    expect(partner?.['n']).toBe('2');
  });
});

test('the page is there in English too', async () => {
  expect(await house().open(PROJECT, '/en/figures/report')).toMatch(/<h2>Events held<\/h2>/);
});
