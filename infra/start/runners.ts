import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

interface Ancestor {
  readonly parent: number;
  readonly words: readonly string[];
}

const RUNNERS = new Set(['npm', 'npx', 'pnpm', 'pnpx', 'npm-cli.js', 'npx-cli.js', 'pnpm.cjs']);
const SHELLS = new Set(['sh', 'dash', 'bash', 'zsh']);
const HIGHEST = 16;

/**
 * Pids of the package runners this process was started through (`npx` → `pnpm` → shell → here), nearest first; none where it was
 * started directly. A runner that is told to stop does not always tell those below it, so the start command watches them.
 */
export function runnersAbove(pid: number): number[] {
  const path: number[] = [];
  let found = 0;
  for (let next = look(pid)?.parent ?? 0; next > 1 && path.length < HIGHEST;) {
    const ancestor = look(next);
    if (ancestor === undefined) break;
    const kind = kindOf(ancestor.words);
    if (kind === 'other') break;
    path.push(next);
    if (kind === 'runner') found = path.length;
    next = ancestor.parent;
  }
  return path.slice(0, found);
}

/** Calls once when one of the processes has ended. Answers how to stop watching. */
export function watchRunners(pids: readonly number[], onEnd: () => void): () => void {
  const timer = setInterval(() => {
    if (pids.every(isAlive)) return;
    clearInterval(timer);
    onEnd();
  }, 500);
  timer.unref();
  return () => clearInterval(timer);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** `npm exec pnpm@12 start`, `node /usr/lib/npm-cli.js …`, `sh -c …`: by the first words of the command line. */
function kindOf(words: readonly string[]): 'runner' | 'shell' | 'other' {
  const names = words.slice(0, 2).map((word) => basename(word));
  const [first = '', second = ''] = names;
  if (RUNNERS.has(first) || (first === 'node' && RUNNERS.has(second))) return 'runner';
  return SHELLS.has(first) ? 'shell' : 'other';
}

function look(pid: number): Ancestor | undefined {
  try {
    return process.platform === 'linux' ? lookInProc(pid) : lookWithPs(pid);
  } catch {
    return undefined;
  }
}

function lookInProc(pid: number): Ancestor {
  const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may hold anything, so the fields are counted from its end.
  const parent = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
  return { parent, words: readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]+/) };
}

function lookWithPs(pid: number): Ancestor {
  const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  const [parent, ...words] = line.split(/\s+/);
  return { parent: Number(parent), words };
}
