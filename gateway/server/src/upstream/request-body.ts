import type { TransportRequest } from '@verbund/engine';

/** Documents whose JSON is kept: plans repeat them, to every region and in every operation. */
const KEPT = 1_000;

const beginnings = new Map<string, string>();

/** The JSON of one upstream request. Only the variables are written anew each time. */
export function requestBody(
  request: Pick<TransportRequest, 'query' | 'operationName' | 'variables'>,
): string {
  return `${beginningOf(request.query)}${nameOf(request.operationName)}"variables":${JSON.stringify(request.variables)}}`;
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
