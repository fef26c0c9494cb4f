import type { LockedFolder } from '../process/locked-folder.ts';
import { serverAccount } from './account.ts';
import { clusterLayout } from './cluster-layout.ts';
import { makeCluster, superuser } from './make-cluster.ts';
import { installedPrograms, runnablePrograms } from './programs.ts';
import { runServer } from './run-server.ts';
import { makeSocketFolder, removeSocketFolder, socketPort } from './socket-folder.ts';
import { sendSignal, stopOrphan, stopServer } from './stop-orphan.ts';

/** How to reach the cluster as its superuser; the fields are those of the pg driver. */
export interface Connection {
  /** The folder of the Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** A PostgreSQL server of our own, from start to stop. */
export interface Cluster {
  readonly admin: Connection;
  readonly pid: number;
  /** The file the server writes its log to. */
  readonly log: string;
  /** The process id of a server that a killed launcher had left behind and that was stopped now. */
  readonly stoppedOrphan: number | undefined;
  /** Settles when the server has ended, wanted or not. */
  readonly exited: Promise<void>;
  /** Fast shutdown. Afterwards no process, lock or socket of the server is left. */
  stop(): Promise<void>;
  /** Immediate shutdown without waiting: the next start recovers from the log. */
  kill(): void;
}

/**
 * Starts the embedded PostgreSQL in a folder this process has locked. The first start makes the cluster.
 * @param options.durable `false` for data that is thrown away after the run
 * @throws FoundationError
 */
export async function startCluster(
  folder: LockedFolder,
  options: { readonly durable: boolean },
): Promise<Cluster> {
  const account = serverAccount();
  const layout = clusterLayout(folder.path);
  const programs = runnablePrograms(installedPrograms(), account);
  const stoppedOrphan = await stopOrphan(layout.data);
  const password = makeCluster(layout, programs, account, options);
  const socketFolder = makeSocketFolder(account);
  try {
    const server = await runServer(layout, programs, account, { ...options, socketFolder });
    return {
      admin: { host: socketFolder, port: socketPort, user: superuser, password, database: 'postgres' },
      pid: server.pid,
      log: layout.log,
      stoppedOrphan,
      exited: server.exited,
      async stop() {
        await stopServer(server.pid);
        await server.exited;
        removeSocketFolder(socketFolder);
      },
      kill() {
        sendSignal(server.pid, 'SIGQUIT');
        removeSocketFolder(socketFolder);
      },
    };
  } catch (error) {
    removeSocketFolder(socketFolder);
    throw error;
  }
}
