import type { Measure, Precision } from '../../figure/figure.enum.ts';
import { germanDate, isoDate } from '../cells/iso-date.ts';
import { readNumberInWords } from '../cells/read-number.ts';
import type { Column } from './column.ts';
import type { Head } from './plain-columns.ts';

interface StatedFigure {
  readonly measure: string;
  readonly value: number;
  readonly upper: number | null;
  readonly precision: Precision;
  readonly asOf: string | null;
}

const WORDS: Readonly<Record<Precision, (figure: StatedFigure) => string>> = {
  EXACT: ({ value }) => String(value),
  APPROXIMATE: ({ value }) => `ca. ${value}`,
  ALMOST: ({ value }) => `fast ${value}`,
  MORE_THAN: ({ value }) => `über ${value}`,
  AT_LEAST: ({ value }) => `mindestens ${value}`,
  LESS_THAN: ({ value }) => `unter ${value}`,
  RANGE: ({ value, upper }) => `${value} bis ${upper}`,
};

/** A number of the record, with its precision in words. */
export function figureColumn(head: Head, measure: Measure): Column {
  return {
    ...head,
    expects: {
      de: 'Zahl: 30, ca. 30, über 30, mindestens 30 oder 30 bis 40',
      en: 'number: 30, about 30, more than 30, at least 30 or 30 to 40',
    },
    fills: [],
    fill: (row, cell) => {
      const figure = readNumberInWords(cell);
      if (figure === null) row.problem('INVALID_NUMBER');
      else row.add('figures', { measure, ...figure });
    },
    show: ({ figures }) => {
      const figure = latest(figures).find((one) => one.measure === measure);
      return figure ? WORDS[figure.precision](figure) : '';
    },
  };
}

/** When the numbers of the row were right. Has to stand behind their columns. */
export function figuresAsOfColumn(head: Head): Column {
  return {
    ...head,
    expects: { de: 'Tag, Monat oder Jahr', en: 'day, month or year' },
    fills: [],
    fill: (row, cell) => row.amend('figures', { asOf: isoDate(cell) }, null),
    show: ({ figures }) => germanDate(latest(figures)[0]?.asOf ?? null),
  };
}

/** The latest figures first. */
function latest(figures: unknown): StatedFigure[] {
  return ((figures ?? []) as StatedFigure[]).toSorted((one, other) =>
    (one.asOf ?? '') < (other.asOf ?? '') ? 1 : -1,
  );
}

/** Where the row comes from. */
export const SOURCE_COLUMNS: readonly Column[] = [
  {
    key: 'source',
    head: { de: 'Quelle', en: 'Source' },
    expects: { de: 'Text', en: 'text' },
    example: 'Jahresbericht 2025',
    fills: ['sources'],
    fill: (row, cell) => row.add('sources', { label: cell }),
    show: ({ meta }) => meta.sources[0]?.label ?? '',
  },
  {
    key: 'sourceUrl',
    head: { de: 'Quelle (Adresse)', en: 'Source (address)' },
    expects: { de: 'Internetadresse mit https://', en: 'web address with https://' },
    example: 'https://beispiel.example/bericht',
    fills: [],
    fill: (row, cell) => row.amend('sources', { url: cell }, {}),
    show: ({ meta }) => meta.sources[0]?.url ?? '',
  },
];
