import { describe, expect, test } from 'vitest';
import type { Execute, LegalTexts } from '../../door.ts';
import { createPortal } from '../../portal.ts';

const words = { de: ['Text'], en: ['Text'] };
const legal: LegalTexts = { imprint: words, privacy: words, accessibility: words };
const GERA = { ags: '16052000', name: 'Gera', displayName: 'Gera', kind: 'TOWN', state: 'DE-TH' };

/** The page of an event with this venue, kept by a region with this licence. */
async function pageOf(venue: object, licence: string | null): Promise<string> {
  const execute: Execute = async () => ({
    data: {
      regions: [
        {
          code: 'th',
          name: 'Thüringen',
          network: 'MigraNetz',
          licence,
          status: 'OK',
          lastContact: null,
          demonstration: false,
        },
      ],
      conference: {
        id: 'th:conference/treffen',
        region: 'th',
        title: 'Treffen',
        original: 'Treffen',
        kind: 'NETWORK_MEETING',
        status: 'PLANNED',
        statusReason: null,
        startDate: '2027-03-01',
        startTime: null,
        endDate: null,
        endTime: null,
        timeZone: 'Europe/Berlin',
        areaLabel: null,
        ordinal: null,
        ordinalScope: null,
        topics: [],
        summary: null,
        summaryOriginal: null,
        venue: {
          name: null,
          address: null,
          online: null,
          onRegistration: false,
          withheld: false,
          municipality: GERA,
          ...venue,
        },
        series: null,
        project: null,
        participations: [],
        sessions: [],
        figures: [],
        outcomes: [],
        meta: {
          stewardName: 'MigraNetz',
          revision: 1,
          createdAt: '2026-01-01T00:00:00.000Z',
          updatedAt: '2026-01-01T00:00:00.000Z',
          confirmedAt: null,
          changeNote: null,
          demonstration: false,
          generated: false,
          sources: [],
        },
      },
      history: null,
    },
  });
  const portal = createPortal({ execute, mode: 'production', origin: 'https://verbund.example', legal });
  return String((await portal.handle({ method: 'GET', url: '/veranstaltungen/th/treffen' })).body);
}

const licenseIn = (page: string): unknown =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '{}').subjectOf
    ?.license;

describe('the page of an event', () => {
  test('marks its town on the map, unless the venue is hidden', async () => {
    const shown = await pageOf({}, null);
    expect(shown).toContain('class="place-mark"');
    const hidden = await pageOf({ withheld: true, onRegistration: true }, null);
    expect(hidden).toContain('Gera, genauer Ort nach Anmeldung');
    expect(hidden).not.toMatch(/place-map|place-mark/);
  });

  test('says on what terms its data may be used, to readers and to programs', async () => {
    const licence = 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/';
    const page = await pageOf({}, licence);
    expect(page).toContain(`Nutzung der Daten: ${licence}`);
    expect(licenseIn(page)).toBe('https://creativecommons.org/licenses/by/4.0/');
    const undecided = await pageOf({}, null);
    expect(undecided).toContain('keine Lizenz festgelegt; ohne Zustimmung des Netzwerks (MigraNetz)');
    expect(licenseIn(undecided)).toMatchObject({ '@type': 'CreativeWork' });
  });
});
