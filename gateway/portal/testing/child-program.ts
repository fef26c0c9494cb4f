import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A program of the house in a process of its own. */
export interface ChildProgram {
  /** Resolves with the first match of the pattern in what the program prints; rejects if it ends before. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Asks it to end and waits until it has. */
  readonly stop: () => Promise<void>;
}

/** Runs a TypeScript program of the repository, as its scripts do. It ends with this process at the latest. */
export function childProgram(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProgram {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const listeners = new Set<() => void>();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      printed += text.toString();
      for (const listener of listeners) listener();
    });
  }
  const endWithUs = (): void => void child.kill('SIGTERM');
  process.once('exit', endWithUs);
  return {
    says: (pattern) => spoken(pattern, child, () => printed, listeners),
    stop: async () => {
      process.off('exit', endWithUs);
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function spoken(
  pattern: RegExp,
  child: ChildProcess,
  printed: () => string,
  listeners: Set<() => void>,
): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const match = pattern.exec(printed());
      if (!match) return;
      listeners.delete(look);
      resolve(match);
    };
    listeners.add(look);
    child.once('exit', (code) =>
      reject(new Error(`ended with ${code} before it said ${pattern}:\n${printed()}`)),
    );
    look();
  });
}
