import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { regionAnswers } from '../subject/region-answers.ts';
import { REGIONS, regionCodes } from '../subject/rows.ts';
import { serveBench } from './serve-bench.ts';

/** All regions of the benchmark in one process, on raw sockets: cheap enough to stay out of the picture. Argument: how many. */
const requests = { count: 0 };

const urls = await Promise.all(
  regionCodes(Number(process.argv[2] || REGIONS.length)).map(async (region) => {
    const answerTo = regionAnswers(region);
    const server = createServer((socket) => answer(socket, answerTo));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `${region}=http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }),
);
serveBench(urls.join(','), () => requests.count);

function answer(socket: Socket, answerTo: (body: string) => Buffer): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(rest.toString('latin1', 0, head))?.[1] ?? 0);
      const end = head + 4 + length;
      if (rest.length < end) return;
      const body = answerTo(rest.toString('utf8', head + 4, end));
      rest = rest.subarray(end);
      requests.count += 1;
      socket.cork();
      socket.write(
        `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
      );
      socket.write(body);
      socket.uncork();
    }
  });
}
