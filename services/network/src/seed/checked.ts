import { isPartialDate } from '../scalar/calendar.ts';
import type { Text } from '../text/text.ts';
import type { SeedText } from './seed-format.ts';
import { SeedError } from './seed-error.ts';

/** A name of an enum of the contract. */
export function checkedEnum<Values extends object>(
  where: string,
  values: Values,
  value: string,
): keyof Values & string {
  if (!Object.hasOwn(values, value))
    throw new SeedError(where, `one of ${Object.keys(values).join(', ')}`, value);
  return value as keyof Values & string;
}

/** Several names of an enum. */
export function checkedEnums<Values extends object>(
  where: string,
  values: Values,
  names: readonly string[] = [],
): (keyof Values & string)[] {
  return names.map((name) => checkedEnum(where, values, name));
}

/** A day, a month or a year, or nothing. */
export function checkedDate(where: string, date: string | undefined): string | null {
  if (date === undefined) return null;
  if (!isPartialDate(date)) throw new SeedError(where, 'a date as 2019, 2019-11 or 2019-11-23', date);
  return date;
}

/** A German text with its translations, or nothing. */
export function textOf(text: SeedText): Text;
export function textOf(text: SeedText | undefined): Text | null;
export function textOf(text: SeedText | undefined): Text | null {
  if (text === undefined) return null;
  return typeof text === 'string' ? { de: text } : text;
}
