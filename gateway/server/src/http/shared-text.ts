import type { ExecutionResult, FormattedExecutionResult } from 'graphql';

/** Data that several callers get, with the text it was written as once. */
const texts = new WeakMap<object, string | null>();

/** Several callers get this result: it is written once for all. Results with errors are not, as errors are formatted for each. */
export function shareText({ data, errors }: ExecutionResult): void {
  if (data && !errors && !texts.has(data)) texts.set(data, null);
}

/** The text of an answer; of a shared one, the text made for whoever came first. */
export function textOf(result: FormattedExecutionResult): string {
  const { data, errors } = result;
  const known = data && !errors ? texts.get(data) : undefined;
  if (typeof known === 'string') return known;
  const text = JSON.stringify(result);
  if (data && known === null) texts.set(data, text);
  return text;
}
