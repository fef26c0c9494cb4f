const KNOWN: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'no server listens there',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was closed',
  ENOTFOUND: 'its host name is not known',
  EAI_AGAIN: 'its host name could not be looked up',
  EHOSTUNREACH: 'its host is out of reach',
  ENETUNREACH: 'its network is out of reach',
  ETIMEDOUT: 'no connection in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  UND_ERR_SOCKET: 'the connection was closed',
  UND_ERR_HEADERS_OVERFLOW: 'its headers are too large',
};

/** What went wrong with a connection, for people; without addresses and ports, because it may be shown to anybody. */
export function errorMessage(error: Error): string {
  const code = codeOf(error);
  if (error.name === 'HTTPParserError') return 'its answer is not HTTP';
  if (code === null) return 'the connection failed';
  if (/CERT|TLS|SSL/.test(code)) return 'its certificate was not accepted';
  return KNOWN[code] ?? `the connection failed (${code})`;
}

/** The code of an error; of an AggregateError (several addresses of one name) that of the first. */
function codeOf(error: Error): string | null {
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0]);
  return null;
}
