import { enumLabel, type LabelledEnum, type Words } from '@verbund/schema';
import type { ExportedRecord } from '../../export/exported-record.ts';
import { choicesOf, readChoice } from '../cells/choice.ts';
import { germanDate, isoDate, localTime } from '../cells/iso-date.ts';
import { readWholeNumber } from '../cells/read-number.ts';
import { several, SEVERAL_IN_CELL } from '../cells/several.ts';
import type { Column } from './column.ts';

/** What every column says of itself. */
export interface Head {
  readonly key: string;
  readonly head: Words;
  readonly example: string;
  readonly required?: boolean;
  /** Path of the input; the key where nothing is said. */
  readonly path?: string;
  readonly expects?: Words;
  /** Where the value stands in an answer; the path where nothing is said. */
  readonly shown?: (record: ExportedRecord) => unknown;
}

const TEXT: Words = { de: 'Text', en: 'text' };
const DATE: Words = {
  de: 'Tag, Monat oder Jahr: 31.12.2025, 12.2025, 2025 oder 2025-12-31',
  en: 'day, month or year: 31.12.2025, 12.2025, 2025 or 2025-12-31',
};

function shownAt(head: Head): (record: ExportedRecord) => string {
  const { key, path = key, shown } = head;
  const at =
    shown ??
    ((record: ExportedRecord) =>
      path
        .split('.')
        .reduce<unknown>((place, step) => (place as Record<string, unknown> | null)?.[step], record));
  return (record) => {
    const value = at(record);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
}

/** A column that is one value of the input; `read` answers what is put there, undefined after a problem. */
function valueColumn(head: Head, expects: Words, fill: Column['fill'], show = shownAt(head)): Column {
  const { key, path = key, required = false, example } = head;
  return {
    key,
    head: head.head,
    required,
    example,
    expects: head.expects ?? expects,
    fills: [path],
    fill,
    show,
  };
}

export function textColumn(head: Head): Column {
  return valueColumn(head, TEXT, (row, cell) => row.set(head.path ?? head.key, cell));
}

/** German words and, in a column of their own, English ones. */
export function textColumns(
  head: Head & { readonly english: Words; readonly englishExample: string },
): Column[] {
  const { key, english, englishExample } = head;
  const german = valueColumn(head, TEXT, (row, cell) => row.set(`${key}.de`, cell));
  return [
    german,
    {
      ...german,
      key: `${key}English`,
      head: english,
      required: false,
      example: englishExample,
      fills: [`${key}.translations`],
      fill: (row, cell) => row.set(`${key}.translations`, [{ language: 'en', text: cell }]),
      // Without English words an answer falls back to the German ones.
      show: (record) => {
        const words = record[`${key}English`];
        return typeof words === 'string' && words !== record[key] ? words : '';
      },
    },
  ];
}

export function dateColumn(head: Head): Column {
  const show = shownAt(head);
  return valueColumn(
    head,
    DATE,
    (row, cell) => row.set(head.path ?? head.key, isoDate(cell)),
    (record) => germanDate(show(record) || null),
  );
}

export function timeColumn(head: Head): Column {
  return valueColumn(head, { de: 'Uhrzeit: 09:30', en: 'time of day: 09:30' }, (row, cell) =>
    row.set(head.path ?? head.key, localTime(cell)),
  );
}

export function numberColumn(head: Head): Column {
  return valueColumn(head, { de: 'ganze Zahl', en: 'whole number' }, (row, cell) => {
    const value = readWholeNumber(cell);
    if (value === null) row.problem('INVALID_NUMBER');
    else row.set(head.path ?? head.key, value);
  });
}

export function choiceColumn(head: Head, enumName: LabelledEnum): Column {
  const show = shownAt(head);
  return valueColumn(
    head,
    choicesOf(enumName),
    (row, cell) => {
      const value = readChoice(enumName, cell);
      if (value === null) row.problem('INVALID_CHOICE');
      // Where the value is missing or wrong, the rules need not say again that it is required.
      row.set(head.path ?? head.key, value ?? undefined);
    },
    (record) => (show(record) === '' ? '' : enumLabel(enumName, show(record), 'DE')),
  );
}

export function choicesColumn(head: Head, enumName: LabelledEnum): Column {
  const { de, en } = choicesOf(enumName);
  return valueColumn(
    head,
    { de: `mehrere, mit | getrennt: ${de}`, en: `several, separated by |: ${en}` },
    (row, cell) => {
      const values = several(cell).map((one) => readChoice(enumName, one));
      if (values.includes(null)) row.problem('INVALID_CHOICE');
      else row.set(head.path ?? head.key, values);
    },
    (record) =>
      ((record[head.key] ?? []) as string[])
        .map((value) => enumLabel(enumName, value, 'DE'))
        .join(SEVERAL_IN_CELL),
  );
}

export function textsColumn(head: Head): Column {
  return valueColumn(
    head,
    { de: 'mehrere, mit | getrennt', en: 'several, separated by |' },
    (row, cell) => row.set(head.path ?? head.key, several(cell)),
    (record) => ((record[head.key] ?? []) as string[]).join(SEVERAL_IN_CELL),
  );
}
