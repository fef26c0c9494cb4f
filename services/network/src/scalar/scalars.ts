import { GraphQLScalarType, Kind } from 'graphql';
import { NetworkError, quote } from '../errors.ts';
import { isDay, isPartialDate } from './calendar.ts';

const LOCAL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A calendar day. Travels and is stored as the text it is. */
export const GraphQLDate = textScalar('Date', 'A calendar day, `2019-11-23`.', isDay);

export const GraphQLPartialDate = textScalar(
  'PartialDate',
  'A day, a month or a year: `2019-11-23`, `2019-11`, `2019`.',
  isPartialDate,
);

export const GraphQLLocalTime = textScalar('LocalTime', 'Wall-clock time at the place, `09:30`.', (text) =>
  LOCAL_TIME.test(text),
);

export const GraphQLUrl = textScalar(
  'URL',
  'An absolute https or http address.',
  (text) => /^https?:\/\//i.test(text) && URL.canParse(text),
);

/** An instant. Goes out as UTC with milliseconds, whatever way PostgreSQL printed it. */
export const GraphQLInstant = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in UTC with milliseconds, `2025-07-18T09:30:00.000Z`.',
  serialize: (value) => toDate(value).toISOString(),
  parseValue: (value) => toDate(value),
  parseLiteral: (node) => toDate(node.kind === Kind.STRING ? node.value : null),
});

function toDate(value: unknown): Date {
  const date = value instanceof Date ? value : new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(date.getTime()))
    throw new NetworkError(
      'BAD_USER_INPUT',
      `expected an instant as 2025-07-18T09:30:00.000Z, got ${quote(String(value))}`,
    );
  return date;
}

/** A scalar that is a text of a certain form, in and out. What comes from the database is trusted. */
function textScalar(
  name: string,
  description: string,
  holds: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && holds(value)) return value;
    throw new NetworkError('BAD_USER_INPUT', `expected ${name}: ${description} Got ${quote(String(value))}`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}
