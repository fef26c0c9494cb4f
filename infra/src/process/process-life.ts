import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Tells one life of a process id from a later one with the same number.
 * `undefined` when no such process lives (a zombie does not).
 */
export function processLife(pid: number): string | undefined {
  return process.platform === 'linux' ? lifeFromProc(pid) : ps(pid, 'lstart=');
}

/** The arguments of a living process, joined by blanks where the system gives no better. */
export function commandLine(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'command=');
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim();
}

function lifeFromProc(pid: number): string | undefined {
  // The second field is the program's name in brackets and may itself hold blanks and brackets.
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields === undefined || fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const startTicks = fields[19];
  return `${read('/proc/sys/kernel/random/boot_id')?.trim()} ${startTicks}`;
}

function ps(pid: number, column: string): string | undefined {
  try {
    const args = ['-ww', '-o', column, '-p', String(pid)];
    return (
      execFileSync('ps', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
