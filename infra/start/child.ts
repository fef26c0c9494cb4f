import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { FoundationError } from '../src/errors.ts';
import { waitUntilGone } from '../src/process/wait-until-gone.ts';
import { repository } from '../src/repository.ts';
import { childMessage } from './child-message.ts';

/** How a region or gateway process is started. */
export interface ChildPlan {
  /** The word in front of its lines, and the name of its log file. */
  readonly label: string;
  /** From the root of the repository. */
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where its output goes; `undefined` prints it, each line with the label in front. */
  readonly logFile: string | undefined;
  readonly onProgress: (text: string) => void;
  /** The child asks for the region of the demonstration to be switched off or on. */
  readonly onSwitch?: (on: boolean) => void;
}

/** A started process that may or may not be ready yet. */
export interface Child {
  readonly pid: number | undefined;
  /** The address of its graph. Rejects with `CHILD_FAILED` when it fails, ends or falls silent before. */
  readonly ready: Promise<string>;
  /** One line on how it ended. */
  readonly exited: Promise<string>;
  /** Asks it to stop, and makes it when it does not. */
  stop(): Promise<void>;
  kill(): void;
  /** Says something over its IPC channel; a child that is gone does not hear it. */
  tell(message: object): void;
}

/** A child that says nothing for so long before it is ready has failed. */
const longestSilence = 120_000;
/** A child that is asked to stop may finish what it is doing for so long. */
const longestFarewell = 15_000;

/** Starts a process that keeps the contract of `child-message.ts`. */
export function startChild(plan: ChildPlan): Child {
  const log = plan.logFile === undefined ? 'pipe' : openSync(plan.logFile, 'a', 0o600);
  const child = spawn(process.execPath, ['--import', 'tsx', plan.program], {
    cwd: repository,
    env: childEnvironment(plan.env),
    stdio: ['ignore', log, log, 'ipc'],
    // Its own session: a Ctrl-C in the terminal reaches the launcher alone, which stops things in order.
    detached: true,
  });
  if (typeof log === 'number') closeSync(log);
  printLines(child.stdout, plan.label);
  printLines(child.stderr, plan.label);
  const exited = ending(child);
  return {
    pid: child.pid,
    ready: whenReady(child, plan, exited),
    exited,
    stop: () => stop(child),
    kill: () => void child.kill('SIGKILL'),
    tell: (message) => {
      if (child.connected) child.send(message, () => {});
    },
  };
}

/** Everything of ours but the database URLs: a region knows its own database and no other. */
function childEnvironment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('DATABASE_URL'));
  return { ...Object.fromEntries(inherited), NODE_ENV: 'production', ...own };
}

function whenReady(child: ChildProcess, plan: ChildPlan, exited: Promise<string>): Promise<string> {
  const where = plan.logFile === undefined ? '' : ` Its log: ${plan.logFile}`;
  const ready = new Promise<string>((resolve, reject) => {
    const fail = (why: string) =>
      reject(new FoundationError('CHILD_FAILED', `${plan.label} did not start: ${why}.${where}`));
    const silence = setTimeout(
      () => fail(`it said nothing for ${longestSilence / 1000} seconds`),
      longestSilence,
    );
    child.on('message', (raw) => {
      const message = childMessage.safeParse(raw);
      if (!message.success) return;
      if (message.data.kind === 'switch') return plan.onSwitch?.(message.data.on);
      silence.refresh();
      if (message.data.kind === 'progress') plan.onProgress(message.data.text);
      else clearTimeout(silence);
      if (message.data.kind === 'ready') resolve(new URL('/graphql', message.data.url).href);
      if (message.data.kind === 'failed') fail(message.data.message.replace(/\.$/, ''));
    });
    void exited.then((how) => {
      clearTimeout(silence);
      fail(how);
    });
  });
  // Who stops before it is ready does not wait for this promise any more.
  ready.catch(() => {});
  return ready;
}

function ending(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`it could not be run (${error.message})`));
    child.once('exit', (code, signal) =>
      resolve(signal === null ? `it ended with code ${code}` : `it ended by ${signal}`),
    );
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  if (!(await waitUntilGone(child.pid, longestFarewell))) child.kill('SIGKILL');
  await gone;
}

function printLines(stream: Readable | null, label: string): void {
  if (stream === null) return;
  createInterface({ input: stream }).on('line', (line) => console.log(`${label.padEnd(7)} | ${line}`));
}
