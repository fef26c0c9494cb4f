import { pino, type Logger } from 'pino';

export type { Logger };

/** Lines for the operator. No variables, no search terms, no addresses: nothing that came from a caller. */
export function createLog(region: string, level: string): Logger {
  return pino({ level, base: { region }, messageKey: 'message', timestamp: pino.stdTimeFunctions.isoTime });
}

/**
 * An error as a log may hold it: kind, code and where. Its message may quote a statement with its values, or a request, so it stays out.
 */
export function describeError(error: unknown): { error: string; code: string | undefined; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, code: undefined, at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, code, at: at.slice(0, 8).map((line) => line.trim()) };
}
