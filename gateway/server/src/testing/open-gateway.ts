import { pino } from 'pino';
import { request } from 'undici';
import { startGateway, type Gateway, type GatewayTuning } from '../app.ts';
import { readSettings, type Settings } from '../env.ts';

/** An answer over HTTP, as a client sees it. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly data: Readonly<Record<string, never>> | null | undefined;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: unknown;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions: Readonly<Record<string, never>> | undefined;
  /** Sources in `extensions.coverage`. */
  readonly sources: readonly { readonly region: string; readonly status: string }[];
  /** Codes of all errors. */
  readonly codes: readonly unknown[];
}

export interface OpenGateway extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly logLines: readonly string[];
  ask(query: string, variables?: object, more?: AskOptions): Promise<HttpAnswer>;
  /** Sends a body as it is. */
  send(body: string, headers?: Record<string, string>): Promise<HttpAnswer>;
}

export interface AskOptions {
  readonly operationName?: string;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

interface Openable {
  readonly code: string;
  readonly url: URL;
}

/** A gateway on a free port in front of these regions, each looked at once. */
export async function openGateway(
  regions: readonly Openable[],
  settings: Partial<Settings> = {},
  tuning: GatewayTuning = {},
): Promise<OpenGateway> {
  const logLines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logLines.push(line) });
  const gateway = await startGateway(
    {
      ...readSettings({ PORT: '0', VERBUND_DEADLINE_MS: '20000' }),
      regions: regions.map(({ code, url }) => ({ code, url })),
      ...settings,
    },
    log,
    tuning,
  );
  await gateway.firstLook;
  const send: OpenGateway['send'] = async (body, headers = { 'content-type': 'application/json' }) =>
    readAnswer(await request(gateway.url, { method: 'POST', body, headers }));
  return {
    gateway,
    logLines,
    send,
    async ask(query, variables, { operationName, headers, signal } = {}) {
      const body = JSON.stringify({ query, variables, operationName });
      return readAnswer(
        await request(gateway.url, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json', ...headers },
          ...(signal ? { signal } : {}),
        }),
      );
    },
    [Symbol.asyncDispose]: () => gateway.stop(),
  };
}

/** Reads an answer of undici as GraphQL over HTTP. */
export async function readAnswer(response: Awaited<ReturnType<typeof request>>): Promise<HttpAnswer> {
  const text = await response.body.text();
  const {
    data,
    errors = [],
    extensions,
  } = JSON.parse(text) as Pick<HttpAnswer, 'data' | 'extensions'> & { errors?: HttpAnswer['errors'] };
  const coverage = extensions?.['coverage'] as Pick<HttpAnswer, 'sources'> | undefined;
  return {
    status: response.statusCode,
    headers: response.headers,
    text,
    data,
    errors,
    extensions,
    sources: coverage?.sources ?? [],
    codes: errors.map((error) => error.extensions['code']),
  };
}
