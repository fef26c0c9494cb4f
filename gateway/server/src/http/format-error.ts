import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Codes of the server framework that say what BAD_USER_INPUT says: the closed set of schema/README.md stays closed. */
const BAD_REQUESTS = new Set([
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);
/** What is wrong with a persisted query beside its text comes without a code. */
const BAD_HASHES = new Set(['provided sha does not match query', 'Unsupported persisted query version']);
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] (\d+) tokens/;

/** Hears of errors that are our mistake, with all details; the client hears only that there is one. */
export type MistakeListener = (error: unknown) => void;

/** Gives every error a code of the contract and takes away what a client must not see. */
export function errorFormatter(
  onMistake: MistakeListener,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const code = codeOf(formatted, error);
    const { locations, path } = formatted;
    if (code === 'INTERNAL_SERVER_ERROR') onMistake(error);
    const known = code !== 'INTERNAL_SERVER_ERROR' || fromEngine(formatted);
    const { stacktrace: _never, ...extensions } = formatted.extensions ?? {};
    return {
      message: known ? messageOf(formatted) : 'internal error; the request id leads to the log',
      ...(locations ? { locations } : {}),
      ...(path ? { path } : {}),
      extensions: known ? { ...extensions, code } : { code },
    };
  };
}

function codeOf(formatted: GraphQLFormattedError, error: unknown): string {
  const given = formatted.extensions?.['code'];
  const code = typeof given === 'string' ? given : 'INTERNAL_SERVER_ERROR';
  if (BAD_REQUESTS.has(code) || BAD_HASHES.has(formatted.message)) return 'BAD_USER_INPUT';
  if (code === 'GRAPHQL_PARSE_FAILED' && TOO_MANY_TOKENS.test(formatted.message)) return 'LIMIT_COST';
  if (code === 'GRAPHQL_VALIDATION_FAILED') return codeOfRule(error) ?? code;
  return code;
}

/** Apollo Server puts its own code over that of a validation rule; the rule's error is inside. */
function codeOfRule(error: unknown): string | null {
  const inner = error instanceof GraphQLError ? error.originalError : null;
  const code = inner instanceof GraphQLError ? inner.extensions['code'] : null;
  return typeof code === 'string' ? code : null;
}

/** Errors of one region are neutral already and name the region. */
function fromEngine(formatted: GraphQLFormattedError): boolean {
  return formatted.extensions?.['shard'] !== undefined || formatted.extensions?.['shards'] !== undefined;
}

function messageOf({ message }: GraphQLFormattedError): string {
  const tokens = TOO_MANY_TOKENS.exec(message);
  return tokens ? `expected at most ${tokens[1]} tokens` : message;
}
