import { execFileSync, spawnSync } from 'node:child_process';

/** The user a PostgreSQL server runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: then it runs as `nobody`. An ordinary user runs it as himself: `undefined`. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

/** Whether the account can enter this existing folder, asked of the system itself and not worked out from modes. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}

function idOfNobody(flag: '-u' | '-g'): number {
  try {
    const answer = execFileSync('id', [flag, 'nobody'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number.parseInt(answer, 10);
  } catch {
    return 65534;
  }
}
