import type { ExecutionResult, GraphQLFormattedError } from 'graphql';

/** Gives an error the form clients see. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Text of a result. A result that goes to many clients is the same object for all of them, so it is written once. */
export function resultTexts(formatError: FormatError): (result: ExecutionResult) => string {
  const texts = new WeakMap<ExecutionResult, string>();
  return (result) => {
    const known = texts.get(result);
    if (known !== undefined) return known;
    const text = JSON.stringify(
      result.errors
        ? { ...result, errors: result.errors.map((error) => formatError(error.toJSON(), error)) }
        : result,
    );
    texts.set(result, text);
    return text;
  };
}
