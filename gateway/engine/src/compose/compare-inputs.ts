import {
  astFromValue,
  isRequiredArgument,
  isRequiredInputField,
  print,
  type GraphQLArgument,
  type GraphQLInputField,
} from 'graphql';
import type { Diagnostic } from './diagnostics.ts';
import { finding } from './finding.ts';

type Input = GraphQLArgument | GraphQLInputField;

/** Arguments of a field, or fields of an input object. `owner` is their coordinate, `coordinate` that of one of them. */
export function compareInputs(
  owner: string,
  coordinate: (name: string) => string,
  expected: readonly Input[],
  got: readonly Input[],
): Diagnostic[] {
  const own = new Map(got.map((input) => [input.name, input]));
  const known = new Set(expected.map((input) => input.name));
  const demanded = got
    .filter((input) => !known.has(input.name) && (isRequiredInputField(input) || isRequiredArgument(input)))
    .map((input) =>
      finding(
        'SHARD_REQUIRED_ARGUMENT',
        'warning',
        coordinate(input.name),
        `${owner} demands ${input.name}: ${String(input.type)}`,
      ),
    );
  return [
    ...expected.flatMap((input) => compareInput(coordinate(input.name), input, own.get(input.name))),
    ...demanded,
  ];
}

function compareInput(coordinate: string, expected: Input, got: Input | undefined): Diagnostic[] {
  if (!got)
    return [
      finding(
        'SHARD_MISSING_ARGUMENT',
        'warning',
        coordinate,
        `expected ${expected.name}: ${String(expected.type)}`,
      ),
    ];
  if (String(expected.type) !== String(got.type)) {
    return [
      finding(
        'SHARD_TYPE_MISMATCH',
        'warning',
        coordinate,
        `expected ${String(expected.type)}, got ${String(got.type)}`,
      ),
    ];
  }
  const values = [expected, got].map(defaultOf);
  if (values[0] === values[1]) return [];
  // A default that differs changes the meaning of an operation that does not mention it; no validation would see it.
  return [
    finding(
      'SHARD_DEFAULT_MISMATCH',
      'error',
      coordinate,
      `expected the default ${values[0]}, got ${values[1]}`,
    ),
  ];
}

function defaultOf(input: Input): string {
  if (input.defaultValue === undefined) return 'none';
  const value = astFromValue(input.defaultValue, input.type);
  return value ? print(value) : 'none';
}
