import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A server on a real socket that answers each request as a test says, byte by byte. */
export interface ScriptedRegion extends AsyncDisposable {
  readonly url: URL;
  /** Heads (request line and headers) of the requests received. */
  readonly heads: readonly string[];
  readonly bodies: readonly string[];
}

export type Script = (socket: Socket, body: string, requestNumber: number) => void;

/** Starts on a free port. `script` is called once per whole request. */
export async function scriptedRegion(script: Script): Promise<ScriptedRegion> {
  const heads: string[] = [];
  const bodies: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let text = '';
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
      for (let request = firstRequest(text); request; request = firstRequest(text)) {
        text = text.slice(request.head.length + 4 + request.body.length);
        heads.push(request.head);
        script(socket, request.body, bodies.push(request.body));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`),
    heads,
    bodies,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function firstRequest(text: string): { head: string; body: string } | null {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = text.slice(0, end);
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
  const body = text.slice(end + 4, end + 4 + length);
  return body.length < length ? null : { head, body };
}

/** A whole HTTP response as text. */
export function httpResponse(
  body: string,
  options: { status?: string; type?: string; headers?: string[] } = {},
): string {
  const { status = '200 OK', type = 'application/json', headers = [] } = options;
  const lines = [
    `HTTP/1.1 ${status}`,
    `content-type: ${type}`,
    `content-length: ${Buffer.byteLength(body)}`,
    ...headers,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}
