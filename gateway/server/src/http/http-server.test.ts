import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { request } from 'undici';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explorerRoutes } from '../explorer/explorer-routes.ts';
import { healthRoutes } from './health.ts';
import { httpServer } from './http-server.ts';

let server: FastifyInstance;
let url: string;
const lines: string[] = [];
const readiness = { ready: true };

beforeEach(async () => {
  lines.length = 0;
  readiness.ready = true;
  server = httpServer(pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }), 1_000);
  server.post('/echo', async (received) => received.body);
  server.get('/broken', async () => {
    throw new Error('secret detail');
  });
  healthRoutes(server, readiness);
  await explorerRoutes(server);
  url = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => server.close());

const post = (body: string, type = 'application/json') =>
  request(`${url}/echo`, { method: 'POST', body, headers: { 'content-type': type } });

describe('an error outside of operations is JSON:', () => {
  test.each([
    ['an unknown path', () => request(`${url}/nothing`), 404, 'BAD_USER_INPUT'],
    ['a wrong method', () => request(`${url}/health/live`, { method: 'DELETE' }), 405, 'BAD_USER_INPUT'],
    ['broken JSON', () => post('{"a":'), 400, 'BAD_USER_INPUT'],
    ['no body', () => post(''), 400, 'BAD_USER_INPUT'],
    ['a body that would change prototypes', () => post('{"__proto__":{"a":1}}'), 400, 'BAD_USER_INPUT'],
    ['plain text', () => post('{}', 'text/plain'), 415, 'BAD_USER_INPUT'],
    ['a form', () => post('a=1', 'application/x-www-form-urlencoded'), 415, 'BAD_USER_INPUT'],
    ['a body too large', () => post(JSON.stringify('x'.repeat(2_000))), 413, 'LIMIT_BYTES'],
    ['our mistake', () => request(`${url}/broken`), 500, 'INTERNAL_SERVER_ERROR'],
    [
      'a path that leaves the explorer',
      () => request(`${url}/explorer/..%2f..%2fpackage.json`),
      403,
      'BAD_USER_INPUT',
    ],
    ['a folder of the explorer', () => request(`${url}/explorer/assets/`), 403, 'BAD_USER_INPUT'],
  ] as const)('%s', async (_name, send, status, code) => {
    const response = await send();
    const text = await response.body.text();
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(text)).toEqual({ errors: [{ message: expect.any(String), extensions: { code } }] });
    expect(text).not.toMatch(/secret|stack|node_modules|\.ts/);
  });

  test('a request that is not HTTP', async () => {
    const { port } = server.server.address() as AddressInfo;
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('hello\r\n\r\n'));
      socket.on('data', (chunk) => (text += chunk.toString())).on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});

test('a wrong method is told the right ones', async () => {
  expect((await request(`${url}/health/ready`, { method: 'PUT' })).headers['allow']).toBe('GET');
});

describe('the request id', () => {
  const idFor = async (given: string) =>
    (await request(`${url}/health/live`, { headers: { 'x-request-id': given } })).headers['x-request-id'];

  test('of a client comes back', async () => {
    expect(await idFor('trace-1.a_B')).toBe('trace-1.a_B');
  });

  test.each(['a b', 'x'.repeat(65), '<script>'])('%j is replaced', async (given) => {
    expect(await idFor(given)).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test('a log line tells path, status and id, and nothing of the query string', async () => {
  await request(`${url}/health/live?query=secret`, { headers: { 'x-request-id': 'r-7' } });
  await expect.poll(() => lines.length).toBe(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ requestId: 'r-7', path: '/health/live', status: 200 });
  expect(lines[0]).not.toContain('secret');
});

test('ready until it begins to stop', async () => {
  const ask = async () => (await request(`${url}/health/ready`)).statusCode;
  expect(await ask()).toBe(200);
  readiness.ready = false;
  expect(await ask()).toBe(503);
});

describe('the explorer', () => {
  test('has a page that loads nothing from elsewhere and runs no inline script', async () => {
    const { headers, body } = await request(`${url}/explorer/`);
    const page = await body.text();
    expect(page).toContain('<base href="/explorer/">');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(
      [...page.matchAll(/(?:src|href)="([^"]*)"/g)]
        .map(([, address]) => address)
        .filter((address) => /^(?:https?:)?\/\//.test(address ?? '')),
    ).toEqual([]);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
  });

  test('begins with an example that asks for coverage', async () => {
    const script = await (await request(`${url}/explorer/start.js`)).body.text();
    expect(script).toContain('coverage');
    expect(script).toContain('AltairGraphQL.init(options)');
  });

  test.each(['main.js', 'polyfills.js', 'styles.css', 'assets/img/logo_350.svg', 'favicon.ico'])(
    'serves %s',
    async (file) => {
      const { statusCode, headers, body } = await request(`${url}/explorer/${file}`);
      await body.dump();
      expect([statusCode, headers['content-security-policy'] !== undefined]).toEqual([200, true]);
    },
  );

  test('is found without the last slash', async () => {
    const { statusCode, headers } = await request(`${url}/explorer`);
    expect([statusCode, headers['location']]).toEqual([308, '/explorer/']);
  });
});
