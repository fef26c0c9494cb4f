import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canEnter, serverAccount } from '../postgres/account.ts';
import { clusterLayout } from '../postgres/cluster-layout.ts';
import { stopOrphan } from '../postgres/stop-orphan.ts';
import { lockFileName, lockFolder } from '../process/locked-folder.ts';

const prefix = 'verbund-test-';

/** A new folder for the cluster of this run, at a place the server's account can enter. */
export function makeRunFolder(): string {
  const folder = mkdtempSync(join(parentFolder(), prefix));
  chmodSync(folder, serverAccount() === undefined ? 0o700 : 0o711);
  return folder;
}

/** Stops the servers and removes the folders of runs that were killed. */
export async function removeDeadRuns(): Promise<void> {
  for (const name of readdirSync(parentFolder())) {
    const path = join(parentFolder(), name);
    // Without a lock file it belongs to a run that starts or ends at this moment.
    if (name.startsWith(prefix) && existsSync(join(path, lockFileName))) await removeIfDead(path);
  }
}

async function removeIfDead(path: string): Promise<void> {
  try {
    const folder = lockFolder(path);
    await stopOrphan(clusterLayout(path).data);
    folder.release();
    rmSync(path, { recursive: true, force: true });
  } catch {
    // A living run, or that of another user: not ours to end.
  }
}

function parentFolder(): string {
  const account = serverAccount();
  return [tmpdir(), '/tmp'].find((folder) => canEnter(folder, account)) ?? tmpdir();
}
