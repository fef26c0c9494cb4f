import { figureInterval } from '@verbund/schema';
import type { Reading } from '../write/reading.ts';
import type { FigureValue } from '../write/record-state.ts';
import { readPartialDate } from '../write/values/read-date.ts';
import { readSource } from '../write/values/read-source.ts';
import { readText } from '../write/values/read-text.ts';
import type { FigureInput } from './figure.input.ts';

/** A number with its precision. One that cannot mean anything (a RANGE that ends before it begins) is OUT_OF_RANGE. */
export function readFigure(given: FigureInput, reading: Reading): FigureValue {
  const { measure, value, upper = null, precision, asOf, note, source } = given;
  const figure: FigureValue = {
    measure,
    value,
    upper,
    precision: precision ?? 'EXACT',
    asOf: readPartialDate(asOf, reading.at('asOf')),
    note: readText(note, reading.at('note'), { longest: 1_000 }),
    sourceKey: source == null ? null : readSource(source, reading.at('source')),
  };
  try {
    figureInterval(figure.value, figure.upper, figure.precision);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    reading.at('value').problem('OUT_OF_RANGE', error.message);
  }
  return figure;
}
