import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import type { Draw } from './draw.ts';

/** The variables of an operation while it is written: declarations, and the values to send. */
export class Variables {
  readonly declarations: string[] = [];
  readonly values: Record<string, unknown> = {};

  /** Declares a variable and returns its name. */
  declare(
    type: string,
    value: unknown,
    options: { readonly omit?: boolean; readonly fallback?: string } = {},
  ): string {
    const name = `v${this.declarations.length + 1}`;
    this.declarations.push(
      `$${name}: ${type}${options.fallback === undefined ? '' : ` = ${options.fallback}`}`,
    );
    if (!options.omit) this.values[name] = value;
    return `$${name}`;
  }
}

/**
 * Writes a value where an input of `type` is expected: as a literal, or any part of it through a variable, given, defaulted or omitted.
 * `defaulted`: the place has a default of its own, so that even a nullable variable may stand where null may not.
 */
export function writeValue(
  draw: Draw,
  variables: Variables,
  value: unknown,
  type: GraphQLInputType,
  defaulted = false,
): string {
  if (!draw.chance(25)) return writeLiteral(draw, variables, value, type);
  const name = String(type);
  if (value === null) return variables.declare(name, null, { omit: draw.chance(40) });
  const choice = draw.below(4);
  if (choice === 1 && !isNonNullType(type)) return variables.declare(`${name}!`, value);
  if (choice === 2)
    return variables.declare(nullableOf(name), value, { omit: true, fallback: plainLiteral(value, type) });
  if (choice === 3 && defaulted) return variables.declare(nullableOf(name), value);
  return variables.declare(name, value);
}

function nullableOf(type: string): string {
  return type.endsWith('!') ? type.slice(0, -1) : type;
}

function writeLiteral(draw: Draw, variables: Variables, value: unknown, type: GraphQLInputType): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (value === null) return 'null';
  if (isListType(inner) && Array.isArray(value)) {
    if (value.length === 1 && draw.chance(20)) return writeLiteral(draw, variables, value[0], inner.ofType);
    return `[${value.map((item) => writeValue(draw, variables, item, inner.ofType)).join(', ')}]`;
  }
  if (isInputObjectType(inner) && typeof value === 'object') {
    const entries = Object.entries(value as Record<string, unknown>);
    if (draw.chance(20)) entries.reverse();
    const fields = inner.getFields();
    return `{${entries.map(([name, item]) => `${name}: ${writeValue(draw, variables, item, (fields[name] as (typeof fields)[string]).type, fields[name]?.defaultValue !== undefined)}`).join(', ')}}`;
  }
  return plainLiteral(value, inner);
}

/** A literal without variables. */
function plainLiteral(value: unknown, type: GraphQLInputType): string {
  if (Array.isArray(value)) return `[${value.map((item) => plainLiteral(item, itemOf(type))).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const object = getNamedType(type);
    const fields = isInputObjectType(object) ? object.getFields() : {};
    return `{${Object.entries(value)
      .map(([name, item]) => `${name}: ${plainLiteral(item, (fields[name] as (typeof fields)[string]).type)}`)
      .join(', ')}}`;
  }
  return isEnumType(getNamedType(type)) && typeof value === 'string' ? value : JSON.stringify(value);
}

function itemOf(type: GraphQLInputType): GraphQLInputType {
  const inner = isNonNullType(type) ? type.ofType : type;
  return isListType(inner) ? inner.ofType : inner;
}
