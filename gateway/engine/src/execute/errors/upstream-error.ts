/** One entry of a shard's `errors`, read and made fit to be shown. */
export interface UpstreamError {
  readonly message: string;
  readonly code: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  /** Response path in the shard's answer; null where it named none. */
  readonly path: readonly (string | number)[] | null;
}

const HIDDEN_EXTENSIONS = new Set(['code', 'stacktrace', 'exception', 'shard', 'shards', 'http']);

/**
 * Reads a shard's `errors`. Null: they are no errors of a GraphQL response.
 * An error with a public code passes with its words; any other becomes neutral, so that no stack trace or internal name leaks.
 */
export function readUpstreamErrors(
  errors: unknown,
  shard: string,
  publicCodes: ReadonlySet<string>,
): UpstreamError[] | null {
  if (!Array.isArray(errors) || errors.length === 0) return null;
  const read: UpstreamError[] = [];
  for (const error of errors) {
    const one = readOne(error, shard, publicCodes);
    if (!one) return null;
    read.push(one);
  }
  return read;
}

function readOne(error: unknown, shard: string, publicCodes: ReadonlySet<string>): UpstreamError | null {
  if (typeof error !== 'object' || error === null) return null;
  const { message, path, extensions } = error as { message?: unknown; path?: unknown; extensions?: unknown };
  if (typeof message !== 'string') return null;
  if (path !== undefined && path !== null && !isPath(path)) return null;
  const given =
    typeof extensions === 'object' && extensions !== null ? (extensions as Record<string, unknown>) : {};
  const code = given['code'];
  if (typeof code !== 'string' || !publicCodes.has(code)) {
    return {
      message: `${shard} could not answer this`,
      code: 'INTERNAL_SERVER_ERROR',
      extensions: {},
      path: path ?? null,
    };
  }
  const shown = Object.fromEntries(Object.entries(given).filter(([name]) => !HIDDEN_EXTENSIONS.has(name)));
  return { message, code, extensions: shown, path: path ?? null };
}

function isPath(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((key) => typeof key === 'string' || typeof key === 'number');
}
