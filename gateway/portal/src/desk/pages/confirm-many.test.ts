import { expect, test } from 'vitest';
import { createPortal } from '../../portal.ts';

const ITEMS = ['oase', 'beirat', 'chor'].map((key) => ({
  recordId: `th:organization/${key}`,
  label: `Verein ${key}`,
  revision: 1,
  since: '2024-05-01',
  otherId: null,
  otherLabel: null,
}));

const NO_RECORDS = {
  conferences: null,
  organizations: null,
  projects: null,
  series: null,
  relations: null,
};

/** The desk of an editor, after some of the to-do list was sent. `beirat` was withdrawn meanwhile. */
async function desk(form?: string, url = '/arbeitsplatz', role = 'editor') {
  const asked: (readonly string[])[] = [];
  const portal = createPortal({
    execute: async () => ({ data: { regions: [] } }),
    mode: 'demo',
    origin: 'https://verbund.example',
  });
  const { status, body } = await portal.handle({
    ...(form === undefined ? { method: 'GET' } : { method: 'POST', form }),
    url,
    visitor: {
      region: 'th',
      name: null,
      role,
      body: null,
      execute: async ({ name }, variables) => {
        if (name === 'DeskTodo')
          return { data: { todo: [{ kind: 'UNCONFIRMED', count: 30, items: ITEMS }] } };
        if (name === 'FormDrafts') return { data: { formDrafts: [] } };
        if (name === 'RecordName')
          return { data: { regions: [], node: { id: variables['id'], name: 'Beirat im Osten' } } };
        if (name !== 'ConfirmMany') return { data: NO_RECORDS };
        const ids = variables['ids'] as readonly string[];
        asked.push(ids);
        const place = ids.indexOf('th:organization/beirat');
        const problems = place < 0 ? [] : [{ code: 'WITHDRAWN', path: ['ids', String(place), 'id'] }];
        return { data: { payload: { written: place < 0 ? ids.length : 0, problems } } };
      },
    },
  });
  return { status, body: String(body), asked };
}

const sending = (...keys: string[]) =>
  new URLSearchParams(keys.map((key) => ['id', `th:organization/${key}`])).toString();

test('entries nobody has confirmed for a year stand beside boxes that nobody has ticked, and a button', async () => {
  const { status, body } = await desk();
  expect(status).toBe(200);
  const boxes = body.match(/<input[^>]*type="checkbox"[^>]*>/g) ?? [];
  expect(boxes).toHaveLength(3);
  expect(boxes.filter((box) => /checked/.test(box.replace('type="checkbox"', '')))).toEqual([]);
  expect(body).toContain('Ausgewählte bestätigen: alles stimmt noch');
  expect(body).toContain('Gezeigt sind die ältesten 3.');
  for (const box of boxes) expect(body).toContain(`<label for="${/id="([^"]+)"/.exec(box)?.[1]}">`);
});

test('what was chosen is confirmed, and the page says how many', async () => {
  const { body, asked } = await desk(sending('oase', 'chor'));
  expect(asked).toEqual([['th:organization/oase', 'th:organization/chor']]);
  expect(body).toContain('2 Einträge sind bestätigt.');
  expect(body).not.toContain('Nicht bestätigt:');
});

test('one that was withdrawn meanwhile is named with the reason, and does not hold up the others', async () => {
  const { body } = await desk(sending('oase', 'beirat'));
  expect(body).toContain('Ein Eintrag ist bestätigt.');
  expect(body).toContain('Beirat im Osten: Der Eintrag ist zurückgezogen.');
});

test('nothing chosen is told, and asks nothing', async () => {
  const { body, asked } = await desk('');
  expect(asked).toEqual([]);
  expect(body).toContain('Es ist kein Eintrag ausgewählt.');
});

test('the way to erase a name is offered to admins', async () => {
  expect((await desk()).body).not.toContain('/arbeitsplatz/loeschen');
  expect((await desk(undefined, '/arbeitsplatz', 'admin')).body).toContain('href="/arbeitsplatz/loeschen"');
});

test('it is there in English', async () => {
  const { body } = await desk(sending('oase', 'beirat'), '/en/desk');
  expect(body).toContain('One record is confirmed.');
  expect(body).toContain('Confirm the chosen ones: all is still right');
});
