import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** Stands between the gateway and a region, and alters what the region says of its schema, as another version of it would have it. */
export interface SchemaProxy extends AsyncDisposable {
  readonly port: number;
  /** Resolves when the gateway has got the altered schema twice: it has taken it in the first time. */
  alter(change: (sdl: string) => string): Promise<void>;
}

/** Starts on a free port of loopback. What is no schema passes as it is, sockets too. */
export async function schemaProxy(targetPort: number): Promise<SchemaProxy> {
  let change = (sdl: string): string => sdl;
  let onTold = (): void => {};
  const sockets = new Set<Socket>();
  const answer = async (incoming: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const { status, headers, body } = await forward(incoming, targetPort).catch(() => UNREACHABLE);
    const altered = alterSchema(body, change);
    reply.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(altered) }).end(altered);
    if (altered !== body) reply.once('finish', onTold);
  };
  const server = createServer((incoming, reply) => void answer(incoming, reply));
  server.on('upgrade', (incoming, near: Socket, head) => {
    const far = connect(targetPort, '127.0.0.1');
    const end = (): void => {
      for (const socket of [near, far]) {
        socket.destroy();
        sockets.delete(socket);
      }
    };
    for (const socket of [near, far]) sockets.add(socket.on('error', end).on('close', end));
    const lines = incoming.rawHeaders.map((part, index) => (index % 2 === 0 ? `${part}: ` : `${part}\r\n`));
    far.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${lines.join('')}\r\n`);
    far.write(head);
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    alter(next) {
      change = next;
      let times = 0;
      return new Promise((resolve) => {
        onTold = () => {
          if (++times === 2) resolve();
        };
      });
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Passed {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const UNREACHABLE: Passed = { status: 502, headers: {}, body: '' };

async function forward(incoming: IncomingMessage, port: number): Promise<Passed> {
  const { method, url, headers } = incoming;
  const given = await text(incoming);
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      const { 'transfer-encoding': _, connection: __, ...kept } = answer.headers;
      text(answer).then((body) => resolve({ status: answer.statusCode ?? 502, headers: kept, body }), reject);
    });
    call.once('error', reject).end(given);
  });
}

function alterSchema(body: string, change: (sdl: string) => string): string {
  if (!body.includes('"_service"')) return body;
  const answer = JSON.parse(body) as { data?: { _service?: { sdl: string } } };
  const service = answer.data?._service;
  if (!service) return body;
  const sdl = change(service.sdl);
  return sdl === service.sdl
    ? body
    : JSON.stringify({ ...answer, data: { ...answer.data, _service: { sdl } } });
}
