import { parseGlobalId } from '@verbund/schema';
import type { ErasedNames } from './erased-names.ts';

type Json = Readonly<Record<string, unknown>>;

const ADDRESS = /^(?:https?:\/\/\S+|[^\s@]+@[^\s@]+)$/i;

/** Where addresses stand that need not be there. */
const OPTIONAL_ADDRESS = /(?:url|website|email|contact|online|published_?at)$/i;

/** The value without the names, at any depth; the same value where there is none. `place` is the name of what holds it. */
export function cleanValue(value: unknown, names: ErasedNames, place = ''): unknown {
  if (typeof value === 'string') return cleanText(value, names, place);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return cleanList(value, names);
  const cleaned = Object.entries(value).map(([key, inner]) => [key, cleanValue(inner, names, key)] as const);
  return cleaned.every(([key, inner]) => inner === (value as Json)[key])
    ? value
    : Object.fromEntries(cleaned);
}

/** An id stays, because it is what everything else holds on to; half an address is none. */
function cleanText(text: string, names: ErasedNames, place: string): string | null {
  if (isId(text) || !names.isIn(text)) return text;
  return ADDRESS.test(text) && OPTIONAL_ADDRESS.test(place) ? null : names.without(text);
}

/** Who took part is taken out as a whole, with function, basis and consent: they say who it was. */
function cleanList(list: readonly unknown[], names: ErasedNames): readonly unknown[] {
  const kept = list.filter((one) => !isErasedPerson(one, names));
  const cleaned = kept
    .map((one) => cleanValue(one, names))
    .filter((one, index) => one !== null || kept[index] === null);
  return cleaned.length === list.length && cleaned.every((one, index) => one === list[index])
    ? list
    : cleaned;
}

function isErasedPerson(value: unknown, names: ErasedNames): boolean {
  if (typeof value !== 'object' || value === null || !('personName' in value)) return false;
  return typeof value.personName === 'string' && names.isIn(value.personName);
}

/** Is a name anywhere in it? Ids do not count. */
export function hasName(value: unknown, names: ErasedNames): boolean {
  if (typeof value === 'string') return !isId(value) && names.isIn(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => hasName(inner, names));
}

function isId(text: string): boolean {
  return parseGlobalId(text.split('#', 1)[0] ?? '') !== null;
}
