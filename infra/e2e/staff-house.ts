import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog, readSettings, startGateway } from '@verbund/gateway-server';
import pg from 'pg';
import { inject } from 'vitest';
import { repository } from '../src/repository.ts';
import { startChild } from '../start/child.ts';
import { housePlan } from '../start/house-plan.ts';
import type { Data } from './data.ts';
import { faultProxy, type FaultProxy } from './fault-proxy.ts';
import { staffTokens, type StaffTokens } from './staff-tokens.ts';

/** An answer over HTTP. */
export interface StaffAnswer {
  readonly status: number;
  readonly data: Data;
  readonly codes: readonly string[];
}

/** Two regions whose staff may write, as programs of their own, and a gateway in front of them. */
export interface StaffHouse extends AsyncDisposable {
  readonly tokens: StaffTokens;
  proxy(region: string): FaultProxy;
  /** Where the gateway answers. */
  readonly url: string;
  /** Everything regions and gateway have written into their logs so far. */
  logs(): string;
  /** Asks the gateway; without an authorization as the public. */
  ask(query: string, variables?: object, authorization?: string): Promise<StaffAnswer>;
}

const REGIONS = ['th', 'mv'] as const;

/** `talkative`: everybody logs as much as they can. */
export async function openStaffHouse({ talkative = false } = {}): Promise<StaffHouse> {
  const stack = new AsyncDisposableStack();
  try {
    const tokens = stack.use(await staffTokens());
    const folder = mkdtempSync(join(tmpdir(), 'verbund-staff-'));
    stack.defer(() => rmSync(folder, { recursive: true, force: true }));
    const proxies = new Map<string, FaultProxy>();
    const gatewayLines: string[] = [];
    for (const code of REGIONS) {
      const child = startChild({
        label: code,
        program: programOf(code),
        env: {
          HOST: '127.0.0.1',
          PORT: '0',
          DATABASE_URL: await newDatabase(),
          TSX_TSCONFIG_PATH: join(repository, 'services/network/tsconfig.json'),
          VERBUND_MODE: 'demo',
          VERBUND_SEED: 'core',
          VERBUND_SAMPLE: '0',
          VERBUND_LOG: talkative ? 'trace' : 'info',
          VERBUND_IDENTITY: tokens.identityOf(code),
        },
        logFile: join(folder, `${code}.log`),
        onProgress: () => {},
      });
      stack.defer(() => child.stop());
      proxies.set(code, stack.use(await faultProxy(await child.ready)));
    }
    const subgraphs = [...proxies].map(([code, { url }]) => `${code}=${url}`).join(',');
    const gateway = await startGateway(
      readSettings({ PORT: '0', VERBUND_SUBGRAPHS: subgraphs, VERBUND_POLL_MS: '3600000' }),
      createLog(talkative ? 'debug' : 'silent', { write: (line: string) => void gatewayLines.push(line) }),
    );
    stack.defer(() => gateway.stop());
    await gateway.firstLook;
    const house = stack.move();
    return {
      tokens,
      url: gateway.url,
      logs: () =>
        [...REGIONS.map((code) => readFileSync(join(folder, `${code}.log`), 'utf8')), ...gatewayLines].join(
          '\n',
        ),
      proxy: (region) => proxies.get(region) as FaultProxy,
      ask: (query, variables, authorization) => post(gateway.url, { query, variables }, authorization),
      [Symbol.asyncDispose]: () => house.disposeAsync(),
    };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

function programOf(code: string): string {
  const region = housePlan.regions.find((one) => one.code === code);
  if (!region) throw new Error(`no region ${code} in the plan of the house`);
  return region.program;
}

async function newDatabase(): Promise<string> {
  const { adminDatabase, ...connection } = inject('postgres');
  const name = `staff_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ ...connection, database: adminDatabase });
  await admin.connect();
  await admin.query(`create database ${name} template template0`);
  await admin.end();
  const { user, password, host, port } = connection;
  return `postgresql://${user}:${password}@/${name}?host=${encodeURIComponent(host)}&port=${port}`;
}

async function post(url: string, body: object, authorization?: string): Promise<StaffAnswer> {
  const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const { data, errors = [] } = (await response.json()) as {
    data: Data;
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, data, codes: errors.map(({ extensions }) => extensions.code) };
}
