import { describe, expect, test } from 'vitest';
import type { Execute } from '../../door.ts';
import { createPortal } from '../../portal.ts';

interface Sent {
  readonly form?: string;
  readonly role?: string;
  readonly url?: string;
  /** What the region says. */
  readonly answer?: Awaited<ReturnType<Execute>>;
}

const FOUND = {
  dryRun: true,
  ids: ['th:organization/oase', 'th:conference/treffen', 'th:conference/fest'],
  otherRows: 7,
  compacted: false,
};
const refusedWith = (code: string) => ({
  data: { payload: null },
  errors: [{ message: code, path: ['payload'], extensions: { code, shard: 'th' } }],
});

/** The page after a form was sent, and what the region was asked. */
async function open({ form, role = 'admin', url = '/arbeitsplatz/loeschen', answer }: Sent = {}) {
  const asked: unknown[] = [];
  const portal = createPortal({
    execute: async () => ({ data: { regions: [] } }),
    mode: 'demo',
    origin: 'https://verbund.example',
  });
  const response = await portal.handle({
    ...(form === undefined ? { method: 'GET' } : { method: 'POST', form }),
    url,
    visitor: {
      region: 'th',
      name: 'Verwaltung',
      role,
      body: null,
      execute: async (_operation, variables) => {
        asked.push(variables);
        return answer ?? { data: { payload: FOUND } };
      },
    },
  });
  return { status: response.status, body: String(response.body), headers: response.headers, asked };
}

describe('the page that erases the name of a person', () => {
  test('asks for a name first and touches nothing when it is opened', async () => {
    const { status, body, asked } = await open();
    expect([status, asked]).toEqual([200, []]);
    expect(body).toContain('Vor- und Nachname');
    expect(body).not.toContain('endgültig löschen');
  });

  test('says in a dry run how often the name stands where, warns, and says what is not found', async () => {
    const { status, body, asked } = await open({ form: 'do=look&name=+Mira+Beispiel+' });
    expect(status).toBe(200);
    expect(asked).toEqual([{ region: 'th', name: 'Mira Beispiel', dryRun: true }]);
    expect(body).toMatch(/Veranstaltungen<\/th><td[^>]*>2<.*Organisationen<\/th><td[^>]*>1</s);
    expect(body).toMatch(/Weitere Stellen:[^<]*<\/th><td[^>]*>7</);
    expect(body).toContain('Das lässt sich nicht rückgängig machen');
    expect(body).toContain('der Nachname allein');
    expect(body).toContain('„Mira Beispiel“ endgültig löschen');
  });

  test('never puts the name into an address or the title', async () => {
    const { body, headers } = await open({ form: 'do=look&name=Mira+Beispiel' });
    const addresses = [...body.matchAll(/(?:href|action|src|content)="([^"]*)"/g)].map(([, to]) => to);
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => /Mira|Beispiel/.test(address ?? ''))).toEqual([]);
    expect(/<title>(.*?)<\/title>/.exec(body)?.[1]).not.toMatch(/Mira/);
    expect(JSON.stringify(headers)).not.toMatch(/Mira/);
  });

  test('erases only when the box is ticked', async () => {
    const unticked = await open({ form: 'do=erase&name=Mira+Beispiel' });
    expect([unticked.status, unticked.asked]).toEqual([422, []]);
    expect(unticked.body).toContain('Gelöscht wurde nichts');
    const done = { ...FOUND, dryRun: false, otherRows: 1 };
    const ticked = await open({
      form: 'do=erase&name=Mira+Beispiel&understood=1',
      answer: { data: { payload: done } },
    });
    expect(ticked.asked).toEqual([{ region: 'th', name: 'Mira Beispiel', dryRun: false }]);
    expect(ticked.body).toContain('„Mira Beispiel“ ist gelöscht.');
    expect(ticked.body).toContain('3 Einträge wurden geändert. Eine weitere Stelle wurde geändert.');
    expect(ticked.body).toContain('Die Dateien der Datenbank enthalten den Namen noch');
    expect(ticked.body).not.toContain('endgültig löschen');
  });

  test('says that a name stands nowhere, and lets it be erased from backups', async () => {
    const { body } = await open({
      form: 'do=look&name=Mira+Beispiel',
      answer: { data: { payload: { ...FOUND, ids: [], otherRows: 0 } } },
    });
    expect(body).toContain('Der Name steht zur Zeit nirgends.');
    expect(body).toContain('„Mira Beispiel“ endgültig löschen');
  });

  test('refuses everybody but admins in words, before anything is asked', async () => {
    for (const form of [
      undefined,
      'do=look&name=Mira+Beispiel',
      'do=erase&name=Mira+Beispiel&understood=1',
    ]) {
      const { status, body, asked } = await open({ role: 'editor', ...(form === undefined ? {} : { form }) });
      expect([status, asked]).toEqual([403, []]);
      expect(body).toContain('kann nur die Verwaltung der Region löschen');
      expect(body).not.toContain('name="name"');
    }
  });

  test.each([
    ['FORBIDDEN', 403, 'kann nur die Verwaltung der Region löschen'],
    ['BAD_USER_INPUT', 422, 'Bitte geben Sie Vor- und Nachnamen an'],
    ['ERASURE_LOG_MISSING', 503, 'VERBUND_ERASURE_LOG'],
    ['SHARD_UNAVAILABLE', 503, 'Das Netzwerk antwortet gerade nicht'],
    ['OUTCOME_UNKNOWN', 503, 'Wiederholen ändert nichts weiter'],
    ['TOKEN_EXPIRED', 403, 'Sie sind nicht mehr angemeldet'],
  ])('says what %s means', async (code, status, words) => {
    const page = await open({ form: 'do=look&name=Mira+Beispiel', answer: refusedWith(code) });
    expect(page.status).toBe(status);
    expect(page.body).toContain(words);
  });

  test('is there in English', async () => {
    const { body } = await open({ url: '/en/desk/erase', form: 'do=look&name=Mira+Beispiel' });
    expect(body).toContain('This cannot be undone');
    expect(body).toContain('Erase “Mira Beispiel” for good');
  });
});
