import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandLine, processLife } from '../src/process/process-life.ts';
import { freeBasePort, launch, type Launched } from '../start/fixtures/launched.ts';
import { housePlan } from '../start/house-plan.ts';

const question = `{
  conferences(first: 200) {
    totalCount
    totalRelation
    nodes { id region }
    coverage { complete sources { region status } }
  }
}`;

interface Answer {
  readonly data: {
    readonly conferences: {
      readonly totalCount: number;
      readonly totalRelation: string;
      readonly nodes: readonly { readonly id: string; readonly region: string }[];
      readonly coverage: {
        readonly complete: boolean;
        readonly sources: readonly { readonly region: string; readonly status: string }[];
      };
    };
  };
}

describe('one data folder through its life, with the start command of the README', () => {
  let data: string;
  let port: number;
  let firstAnswer: Answer;

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'verbund-story-'));
    port = await freeBasePort();
  });
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  async function open(): Promise<Launched> {
    const command = launch('infra/start/main.ts', ['--port', String(port), '--data', data]);
    await command.prints('Answer   ');
    await command.prints('Stop     Ctrl-C');
    return command;
  }

  const ports = (): number[] => [port, ...housePlan.regions.map(({ portOffset }) => port + portOffset)];

  test('the first start brings up five regions and the gateway, and shows a real answer', async () => {
    const command = await open();
    for (const one of ports()) {
      expect((await fetch(`http://127.0.0.1:${one}/health/live`)).status).toBe(200);
      expect((await fetch(`http://127.0.0.1:${one}/health/ready`)).status).toBe(200);
    }
    firstAnswer = await ask(port);
    const { conferences } = firstAnswer.data;
    expect(conferences.totalRelation).toBe('EXACT');
    expect(conferences.coverage.complete).toBe(true);
    expect(new Set(conferences.nodes.map(({ region }) => region)).size).toBeGreaterThan(1);
    const shown: unknown = JSON.parse(/Answer {3}(\{[\s\S]*?\n {9}\})/.exec(command.output())?.[1] ?? 'null');
    expect(shown).toMatchObject({ data: { conferences: { totalCount: conferences.totalCount } } });

    const running = childrenOf(command);
    expect(running.length).toBe(7);
    command.process.kill('SIGINT');
    expect(await command.ended()).toBe(0);
    expect(running.filter((pid) => processLife(pid) !== undefined)).toEqual([]);
    expect(existsSync(join(data, 'launcher.lock'))).toBe(false);
    expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  test('the next start has the same rows; killed with SIGKILL, the launcher takes regions and gateway along', async () => {
    const command = await open();
    expect((await ask(port)).data.conferences.nodes).toEqual(firstAnswer.data.conferences.nodes);
    const server = postgresPid(data);
    const children = childrenOf(command).filter((pid) => pid !== server);
    command.process.kill('SIGKILL');
    await command.ended();
    while (children.some((pid) => processLife(pid) !== undefined)) await sleep(50);
    expect(processLife(server)).toBeDefined();
  });

  test('the start after it stops the PostgreSQL that was left, and a region that dies is missing until it is back', async () => {
    const orphan = postgresPid(data);
    const command = await open();
    expect(command.output()).toContain(`stopped the server of a killed launcher (${orphan})`);
    expect(processLife(orphan)).toBeUndefined();

    const [region] = childrenOf(command).filter((pid) =>
      commandLine(pid)?.includes('services/sachsen/main.ts'),
    );
    process.kill(region as number, 'SIGKILL');
    const { conferences } = (await until(port, (answer) => !answer.data.conferences.coverage.complete)).data;
    expect(conferences.totalRelation).toBe('AT_LEAST');
    expect(
      conferences.coverage.sources.filter(({ status }) => status !== 'OK').map(({ region: code }) => code),
    ).toEqual(['sn']);
    expect(conferences.nodes.some(({ region: code }) => code === 'th')).toBe(true);

    await command.prints('sn: ready again');
    const healed = await until(port, (answer) => answer.data.conferences.coverage.complete);
    expect(healed.data.conferences.nodes).toEqual(firstAnswer.data.conferences.nodes);

    // The button of the start page does the same in good order, and says so.
    const sachsen = () =>
      childrenOf(command).filter((pid) => commandLine(pid)?.includes('services/sachsen/main.ts'));
    const [living] = sachsen();
    expect(await turnRegion(port, 'off')).toMatch(
      /es fehlt: Sachsen, antwortet seit [^.]* nicht\.[\s\S]*Sachsen ist angehalten/,
    );
    expect([processLife(living as number), sachsen()]).toEqual([undefined, []]);
    expect(await turnRegion(port, 'on')).toMatch(/Mit Daten aus allen 5 Regionen[\s\S]*Sachsen anhalten/);
    expect(sachsen()).toHaveLength(1);
    command.process.kill('SIGTERM');
    expect(await command.ended()).toBe(0);
  });
});

/** Presses the button of the start page, and reads the page it leads to. */
async function turnRegion(port: number, turn: 'on' | 'off'): Promise<string> {
  const origin = `http://127.0.0.1:${port}`;
  const page = await (await fetch(`${origin}/`)).text();
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const answer = await fetch(`${origin}/vorfuehrung/region`, {
    method: 'POST',
    body: new URLSearchParams({ turn, token }),
  });
  return answer.text();
}

async function ask(port: number): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: question }),
  });
  return (await response.json()) as Answer;
}

async function until(port: number, condition: (answer: Answer) => boolean): Promise<Answer> {
  for (;;) {
    const answer = await ask(port);
    if (condition(answer)) return answer;
    await sleep(100);
  }
}

/** PostgreSQL, the regions and the gateway: what the launcher has started itself. */
function childrenOf(command: Launched): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return table
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number])
    .filter(
      ([pid, parent]) =>
        parent === command.process.pid && /main\.ts|postgres -D/.test(commandLine(pid) ?? ''),
    )
    .map(([pid]) => pid);
}

function postgresPid(data: string): number {
  return Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
