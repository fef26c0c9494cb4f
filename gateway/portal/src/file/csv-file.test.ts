import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { csvFile } from './csv-file.ts';

test('a spreadsheet opens the file with its columns, umlauts and numbers, and finds no formula in it', () => {
  const file = csvFile(
    'mitglieder',
    ['Organisation', 'Teilnahmen', 'Bemerkung'],
    [
      ['Müller; „Söhne“ & Töchter', '460', 'erste Zeile\nzweite Zeile'],
      ['=HYPERLINK("https://elsewhere.example";"hier")', '0', '@SUM(A1:A9)'],
      ['Verein "Zwei"', '', '+49 361 000'],
    ],
  ).file;
  expect(file?.name).toBe('mitglieder.csv');
  const { Sheets, SheetNames } = read(Buffer.from(file?.body ?? ''), { type: 'buffer' });
  const sheet = Sheets[SheetNames[0] ?? ''] ?? {};
  expect(utils.sheet_to_json(sheet, { header: 1, defval: null })).toEqual([
    ['Organisation', 'Teilnahmen', 'Bemerkung'],
    ['Müller; „Söhne“ & Töchter', 460, 'erste Zeile\nzweite Zeile'],
    ['\'=HYPERLINK("https://elsewhere.example";"hier")', 0, "'@SUM(A1:A9)"],
    ['Verein "Zwei"', null, "'+49 361 000"],
  ]);
  const cells = Object.values(sheet).filter((cell) => typeof cell === 'object' && cell !== null);
  expect(cells.filter((cell) => 'f' in (cell as object))).toEqual([]);
});
