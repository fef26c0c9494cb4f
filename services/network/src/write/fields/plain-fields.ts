import { columnField, type Field } from '../field.ts';
import { readPartialDate, readLocalTime } from '../values/read-date.ts';
import { readUrl } from '../values/read-address.ts';
import { readLine, type LineLimits } from '../values/read-line.ts';
import { readText } from '../values/read-text.ts';
import type { Reading } from '../reading.ts';
import type { TextInput } from '../../text/text.input.ts';

/** A field that is one column; `read` answers what is stored, null where nothing is left. */
function oneColumn<Content extends object, Given>(
  column: keyof Content & string,
  options: { readonly required?: boolean; readonly empty?: unknown },
  read: (given: Given, reading: Reading) => unknown,
): Field<Content, Given> {
  const { required = false, empty = null } = options;
  const columns = (value: unknown): Partial<Content> => ({ [column]: value }) as Partial<Content>;
  return columnField<Content, Given>({
    columns: [column],
    required,
    cleared: columns(empty),
    read: (given, reading) => {
      const value = read(given, reading);
      return columns(value ?? empty);
    },
  });
}

/** A value GraphQL has checked already: of an enum, a truth value. */
export function choice<Content extends object, Given>(
  column: keyof Content & string,
  options: { readonly required?: boolean; readonly empty?: unknown } = {},
): Field<Content, Given> {
  return oneColumn(column, options, (given) => given);
}

/** Several values of an enum, each once. */
export function choices<Content extends object, Given>(
  column: keyof Content & string,
): Field<Content, readonly Given[]> {
  return oneColumn(column, { empty: [] }, (given) => [...new Set(given)]);
}

export function line<Content extends object>(
  column: keyof Content & string,
  limits: LineLimits,
): Field<Content, string> {
  return oneColumn(column, limits, (given, reading) => readLine(given, reading, limits));
}

/** Several lines of text, each once. */
export function list<Content extends object>(
  column: keyof Content & string,
  most: number,
  longest: number,
): Field<Content, readonly string[]> {
  return oneColumn(column, { empty: [] }, (given: readonly string[], reading) => {
    if (given.length > most) reading.problem('TOO_MANY', `expected at most ${most}, got ${given.length}`);
    const lines = given
      .slice(0, most)
      .map((one, index) => readLine(one, reading.at(index), { longest, required: true }) ?? '');
    return [...new Set(lines)];
  });
}

export function text<Content extends object>(
  column: keyof Content & string,
  limits: LineLimits,
): Field<Content, TextInput> {
  return oneColumn(column, limits, (given, reading) => readText(given, reading, limits));
}

export function wholeNumber<Content extends object>(
  column: keyof Content & string,
  from: number,
  to: number | (() => number),
): Field<Content, number> {
  return oneColumn(column, {}, (given: number, reading) => {
    const most = typeof to === 'number' ? to : to();
    if (given < from || given > most)
      reading.problem('OUT_OF_RANGE', `expected ${from} to ${most}, got ${given}`);
    return given;
  });
}

export function partialDate<Content extends object>(column: keyof Content & string): Field<Content, string> {
  return oneColumn(column, {}, readPartialDate);
}

export function localTime<Content extends object>(column: keyof Content & string): Field<Content, string> {
  return oneColumn(column, {}, readLocalTime);
}

export function url<Content extends object>(column: keyof Content & string): Field<Content, string> {
  return oneColumn(column, {}, readUrl);
}
