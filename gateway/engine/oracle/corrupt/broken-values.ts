import { changeAt } from './change-at.ts';
import type { Corruption } from './corruption.ts';

/** Breaks single values, found by what they are in the sample. */
export const BROKEN_VALUES: readonly Corruption[] = [
  {
    name: 'a text where a number is due',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 1989,
        () => '1989',
      ),
  },
  {
    name: 'a fraction where a whole number is due',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 1989,
        () => 1989.5,
      ),
  },
  {
    name: 'a number no Int holds',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 1989,
        () => 2 ** 40,
      ),
  },
  {
    name: 'a number where a text is due',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 'An Atlas of Rivers',
        () => 5,
      ),
  },
  {
    name: 'an object where a text is due',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 'An Atlas of Rivers',
        () => ({}),
      ),
  },
  {
    name: 'null where null is not allowed',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 'An Atlas of Rivers',
        () => null,
      ),
  },
  {
    name: 'a field left out',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 'An Atlas of Rivers',
        () => undefined,
      ),
  },
  {
    name: 'an enum value nobody declared',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === 'ATLAS',
        () => 'PAMPHLET',
      ),
  },
  {
    name: 'a text where a truth value is due',
    apply: (body) =>
      changeAt(
        body,
        (value) => value === false,
        () => 'false',
      ),
  },
  {
    name: 'an object where a list is due',
    apply: (body) =>
      changeAt(
        body,
        (value) => Array.isArray(value) && value.length === 0,
        () => ({}),
      ),
  },
];
