import { Kind, parseType, type TypeNode } from 'graphql';
import { kindOfValue, violation, within, type Check } from './violation.ts';

/** Puts the lists and non-nulls of a type (`[Topic!]!`) around the check of its innermost values. */
export function typedCheck(type: string, inner: Check): Check {
  return around(parseType(type, { noLocation: true }), inner, type);
}

function around(type: TypeNode, inner: Check, text: string): Check {
  if (type.kind === Kind.NON_NULL_TYPE) {
    const check = type.type.kind === Kind.LIST_TYPE ? list(type.type.type, inner, text) : inner;
    return (value, shard) =>
      value === null || value === undefined ? wrong(text, value) : check(value, shard);
  }
  const check = type.kind === Kind.LIST_TYPE ? list(type.type, inner, text) : inner;
  return (value, shard) => {
    if (value === null) return null;
    return value === undefined ? wrong(text, value) : check(value, shard);
  };
}

function list(item: TypeNode, inner: Check, text: string): Check {
  const check = around(item, inner, text);
  return (value, shard) => {
    if (!Array.isArray(value)) return wrong(text, value);
    for (let index = 0; index < value.length; index++) {
      const found = check(value[index], shard);
      if (found) return within(index, found);
    }
    return null;
  };
}

function wrong(text: string, value: unknown) {
  return violation(`expected ${text}, got ${kindOfValue(value)}`);
}
