import { serverAudits, type AuditResult } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openGateway, type OpenGateway } from './open-gateway.ts';

let gateway: OpenGateway;

beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway[Symbol.asyncDispose]());

/** Results of all audits of the GraphQL-over-HTTP suite, as `<status> <name>`. */
async function audit(url: string): Promise<string[]> {
  const results: AuditResult[] = [];
  for (const { fn } of serverAudits({ url, fetchFn: fetch })) results.push(await fn());
  for (const result of results)
    if ('response' in result) await result.response.body?.cancel().catch(() => {});
  return results.map(({ status, name }) => `${status} ${name}`);
}

describe('GraphQL over HTTP: no audit ends with an error', () => {
  test('on the gateway', async () => {
    const results = await audit(gateway.url);
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter((result) => result.startsWith('error'))).toEqual([]);
  });

  test.each(['th', 'mv', 'bw', 'sn', 'bund'])('on the region %s', async (code) => {
    const region = inject('regions').find((one) => one.code === code);
    const results = await audit(region?.url ?? '');
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter((result) => result.startsWith('error'))).toEqual([]);
  });
});
