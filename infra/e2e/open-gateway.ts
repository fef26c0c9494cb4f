import { createLog, readSettings, startGateway, type GatewayTuning } from '@verbund/gateway-server';
import { request } from 'undici';
import { inject } from 'vitest';
import type { Data } from './data.ts';
import { faultProxy, type FaultProxy } from './fault-proxy.ts';

/** One entry of `errors`, as a client sees it. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>>;
}

/** An answer over HTTP. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly data: Data;
  readonly errors: readonly AnswerError[];
  readonly codes: readonly string[];
  /** `<region> <status>` of every source in `extensions.coverage`. */
  readonly sources: readonly string[];
}

export interface OpenGateway extends AsyncDisposable {
  readonly url: string;
  /** Between the gateway and each region, by code. */
  readonly proxies: ReadonlyMap<string, FaultProxy>;
  proxy(code: string): FaultProxy;
  ask(query: string, variables?: object, operationName?: string): Promise<Answer>;
  send(body: string, headers?: Record<string, string>): Promise<Answer>;
  /** What all regions together were asked since the last call, as `<region>: <text of the operation>`. */
  takeRequests(): string[];
}

/** The real gateway in front of the five running regions, with a proxy before each. */
export async function openGateway(
  variables: Record<string, string> = {},
  tuning: GatewayTuning = {},
): Promise<OpenGateway> {
  const regions = inject('regions');
  const proxies = new Map<string, FaultProxy>();
  for (const { code, url } of regions) proxies.set(code, await faultProxy(url));
  const settings = readSettings({
    PORT: '0',
    VERBUND_SUBGRAPHS: [...proxies].map(([code, { url }]) => `${code}=${url}`).join(','),
    ...variables,
  });
  const gateway = await startGateway(settings, createLog('silent'), tuning);
  await gateway.firstLook;
  const send = async (
    body: string,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ) => readAnswer(await request(gateway.url, { method: 'POST', headers, body }));
  return {
    url: gateway.url,
    proxies,
    proxy(code) {
      const proxy = proxies.get(code);
      if (!proxy) throw new Error(`no region ${code} is running`);
      return proxy;
    },
    ask: (query, given, operationName) => send(JSON.stringify({ query, variables: given, operationName })),
    send,
    takeRequests: () =>
      [...proxies].flatMap(([code, { requests }]) =>
        requests.splice(0).map(({ query }) => `${code}: ${query}`),
      ),
    async [Symbol.asyncDispose]() {
      await gateway.stop();
      for (const proxy of proxies.values()) await proxy[Symbol.asyncDispose]();
    },
  };
}

async function readAnswer(response: Awaited<ReturnType<typeof request>>): Promise<Answer> {
  const text = await response.body.text();
  const {
    data,
    errors = [],
    extensions,
  } = JSON.parse(text) as {
    data: Data;
    errors?: AnswerError[];
    extensions?: { coverage?: { sources: { region: string; status: string }[] } };
  };
  return {
    status: response.statusCode,
    text,
    data,
    errors,
    codes: errors.map((error) => error.extensions.code),
    sources: extensions?.coverage?.sources.map(({ region, status }) => `${region} ${status}`) ?? [],
  };
}
