import { join } from 'node:path';

/** The names inside a data folder that belong to PostgreSQL. */
export interface ClusterLayout {
  /** What PostgreSQL calls PGDATA. */
  readonly data: string;
  /** A cluster that is being made; it gets its final name when it is whole. */
  readonly unfinished: string;
  /** The random password of the superuser, readable by the server's account only. */
  readonly passwordFile: string;
  readonly log: string;
}

export function clusterLayout(folder: string): ClusterLayout {
  return {
    data: join(folder, 'postgres'),
    unfinished: join(folder, 'postgres.unfinished'),
    passwordFile: join(folder, 'postgres.password'),
    log: join(folder, 'postgres.log'),
  };
}
