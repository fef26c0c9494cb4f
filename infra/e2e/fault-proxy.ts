import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the proxy does to answers. */
export type Fault =
  | { readonly kind: 'none' }
  /** No server listens any more: connections are refused. */
  | { readonly kind: 'refuse' }
  /** Takes the request and never answers. */
  | { readonly kind: 'hang' }
  /** Answers rightly, but so many milliseconds late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Sends a byte now and then. */
  | { readonly kind: 'drip' }
  /** Answers with this status and a page of HTML. */
  | { readonly kind: 'status'; readonly status: number }
  /** Sends the first half of the answer, then closes. */
  | { readonly kind: 'truncate' }
  /** Sends the first half of the answer, then resets the connection. */
  | { readonly kind: 'reset' }
  /** Sends the caller somewhere else. */
  | { readonly kind: 'redirect'; readonly location: string }
  /** Sends text that is no JSON. */
  | { readonly kind: 'garbage' }
  /** Changes the parsed answer; what it returns is sent. */
  | { readonly kind: 'rewrite'; readonly change: (body: unknown, request: ProxiedRequest) => unknown };

/** One request that came through. */
export interface ProxiedRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: IncomingMessage['headers'];
}

/** Stands between a gateway and one region, counts, and misbehaves on command. */
export interface FaultProxy extends AsyncDisposable {
  readonly url: string;
  /** What the gateway asked, without its looks at the schema. */
  readonly requests: ProxiedRequest[];
  /** Begins to misbehave; `none` heals. */
  set(fault: Fault): Promise<void>;
}

const LOOK = /^query VerbundLook\b/;

/** Starts on a free port of loopback, in front of `target` (the region's address of its graph). */
export async function faultProxy(target: string): Promise<FaultProxy> {
  let fault: Fault = { kind: 'none' };
  const requests: ProxiedRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    void handle(incoming, outgoing).catch(() => outgoing.destroy());
  });

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const text = (await bytesOf(incoming)).toString('utf8');
    const asked = readRequest(text, incoming);
    if (asked && !LOOK.test(asked.query)) requests.push(asked);
    const now = fault;
    if (now.kind === 'hang') return;
    const answer = await forward(target, incoming, text);
    if (outgoing.destroyed) return;
    await misbehave(now, answer, outgoing, asked);
  }

  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/graphql`,
    requests,
    async set(next) {
      fault = next;
      if (next.kind === 'refuse' && server.listening) {
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        await closed;
      } else if (next.kind !== 'refuse' && !server.listening) {
        await listen(port);
      }
    },
    async [Symbol.asyncDispose]() {
      if (!server.listening) return;
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

async function misbehave(
  fault: Fault,
  answer: Answer,
  outgoing: ServerResponse,
  asked: ProxiedRequest | null,
): Promise<void> {
  const half = answer.body.subarray(0, answer.body.length >> 1);
  switch (fault.kind) {
    case 'slow':
      await pause(fault.ms);
      return send(outgoing, answer);
    case 'drip':
      outgoing.writeHead(200, { 'content-type': answer.type, 'content-length': answer.body.length });
      for (const byte of answer.body) {
        if (outgoing.destroyed) return;
        outgoing.write(Buffer.of(byte));
        await pause(50);
      }
      outgoing.end();
      return;
    case 'status':
      return send(outgoing, { status: fault.status, type: 'text/html', body: Buffer.from('<h1>Oh</h1>') });
    case 'truncate':
    case 'reset':
      outgoing.writeHead(200, { 'content-type': answer.type, 'content-length': answer.body.length });
      outgoing.write(half, () =>
        fault.kind === 'reset' ? outgoing.socket?.resetAndDestroy() : outgoing.socket?.end(),
      );
      return;
    case 'redirect':
      outgoing.writeHead(307, { location: fault.location }).end();
      return;
    case 'garbage':
      return send(outgoing, { ...answer, body: half });
    case 'rewrite':
      return send(outgoing, {
        ...answer,
        body: Buffer.from(
          JSON.stringify(asked ? fault.change(JSON.parse(answer.body.toString('utf8')), asked) : null),
        ),
      });
    default:
      return send(outgoing, answer);
  }
}

function send(outgoing: ServerResponse, { status, type, body }: Answer): void {
  outgoing.writeHead(status, { 'content-type': type, 'content-length': body.length }).end(body);
}

function forward(target: string, { method, headers }: IncomingMessage, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { host: _host, connection: _connection, ...passed } = headers;
    const outgoing = httpRequest(target, { ...(method ? { method } : {}), headers: passed }, (incoming) => {
      bytesOf(incoming).then(
        (bytes) =>
          resolve({
            status: incoming.statusCode ?? 500,
            type: String(incoming.headers['content-type'] ?? ''),
            body: bytes,
          }),
        reject,
      );
    });
    outgoing.on('error', reject).end(body);
  });
}

function readRequest(text: string, { headers }: IncomingMessage): ProxiedRequest | null {
  try {
    const { query, operationName, variables } = JSON.parse(text) as Partial<ProxiedRequest>;
    return { query: query ?? '', operationName: operationName ?? null, variables: variables ?? {}, headers };
  } catch {
    return null;
  }
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
