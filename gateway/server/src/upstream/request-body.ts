import type { TransportRequest } from '@verbund/engine';

type Question = Pick<TransportRequest, 'query' | 'operationName' | 'variables'>;

/** Documents whose JSON is kept: plans repeat them, to every region and in every operation. */
const KEPT = 1_000;

const beginnings = new Map<string, string>();

/** The body written last: the engine gives the same variables to every region it asks the same, one right after the other. */
let last: { readonly variables: object; readonly query: string; readonly body: Buffer } | undefined;

/** The JSON of one upstream request, in UTF-8. */
export function requestBody({ query, operationName, variables }: Question): Buffer {
  // The document names its operation: where it is the same, so is the name.
  if (last?.variables === variables && last.query === query) return last.body;
  const body = Buffer.from(
    `${beginningOf(query)}${nameOf(operationName)}"variables":${JSON.stringify(variables)}}`,
  );
  last = { variables, query, body };
  return body;
}

function beginningOf(query: string): string {
  const kept = beginnings.get(query);
  if (kept !== undefined) return kept;
  if (beginnings.size >= KEPT) beginnings.clear();
  const beginning = `{"query":${JSON.stringify(query)},`;
  beginnings.set(query, beginning);
  return beginning;
}

function nameOf(operationName: string | null): string {
  return operationName === null ? '' : `"operationName":${JSON.stringify(operationName)},`;
}
