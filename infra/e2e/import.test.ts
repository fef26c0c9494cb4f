import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStaffHouse, type StaffHouse } from './staff-house.ts';

let house: StaffHouse;
let editor: string;

beforeAll(async () => {
  house = await openStaffHouse();
  editor = house.tokens.authorization('th', 'importer');
}, 120_000);
afterAll(() => house[Symbol.asyncDispose]());

const IMPORT = `mutation($text: String!, $dryRun: Boolean!, $key: String) {
  written: importRecords(region: "th", kind: CONFERENCE, text: $text, dryRun: $dryRun, visibility: PUBLIC, idempotencyKey: $key) {
    rows repeated ids problemCount problems { row column code } } }`;
const COUNT = '{ conferences(first: 1, filter: { region: ["th"] }) { totalCount } }';
const count = async () => Number((await house.ask(COUNT)).data.conferences.totalCount);

const ROWS = 1_000;
const EACH = 20;

/** A table of meetings. The row of every twentieth has a day that does not exist, or nobody who invites. */
function meetings(broken: boolean): { text: string; problems: object[] } {
  const problems: object[] = [];
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const row = { day: '31.03.2027', host: 'Verein der Gastgebenden mit einem langen Namen' };
    if (broken && index % EACH === EACH - 1) {
      const isDay = index % (2 * EACH) === EACH - 1;
      Object.assign(row, isDay ? { day: '31.02.2027' } : { host: '' });
      problems.push({
        row: index + 2,
        column: isDay ? 'Beginn' : 'Veranstaltet von',
        code: isDay ? 'INVALID_DATE' : 'HOST_MISSING',
      });
    }
    return `Treffen ${index} der Netzwerke in Thüringen;Netzwerktreffen;${row.day};${row.host};Ankündigung im Rundbrief`;
  });
  return { text: ['Titel;Art;Beginn;Veranstaltet von;Quelle', ...rows].join('\r\n'), problems };
}

test('a table of 1,000 meetings through the gateway: 50 broken rows are named, the corrected file goes in once', async () => {
  const before = await count();
  const broken = meetings(true);
  expect(Buffer.byteLength(broken.text)).toBeGreaterThan(100_000);
  const dry = await house.ask(IMPORT, { text: broken.text, dryRun: true }, editor);
  expect(dry.codes).toEqual([]);
  expect(dry.data.written).toMatchObject({ rows: ROWS, problemCount: 50, ids: [] });
  expect(dry.data.written.problems).toEqual(broken.problems);
  expect(await count()).toBe(before);

  const { text } = meetings(false);
  const first = await house.ask(IMPORT, { text, dryRun: false, key: 'file' }, editor);
  expect(first.data.written).toMatchObject({ problemCount: 0, repeated: false });
  expect(first.data.written.ids.length).toBe(ROWS);
  const second = await house.ask(IMPORT, { text, dryRun: false, key: 'file' }, editor);
  expect(second.data.written).toEqual({ ...first.data.written, repeated: true });
  expect(await count()).toBe(before + ROWS);
}, 60_000);

test('a large body from nobody is not read, and staff of another region import nothing', async () => {
  const { text } = meetings(false);
  const nobody = await house.ask(IMPORT, { text, dryRun: false });
  expect([nobody.status, nobody.codes]).toEqual([413, ['LIMIT_BYTES']]);
  const foreign = await house.ask(IMPORT, { text, dryRun: false }, house.tokens.authorization('mv', 'other'));
  expect(foreign.data?.written ?? null).toBeNull();
  expect(foreign.codes.length).toBe(1);
});
