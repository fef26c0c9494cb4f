import type { MikroORM } from '@mikro-orm/postgresql';
import type { NetworkConfig } from './config.ts';
import { createContext } from './context.ts';
import { isMigrated, migrate } from './database/migrate.ts';
import { openDatabase } from './database/orm.ts';
import type { Environment } from './env.ts';
import { applyErasures } from './erasure/apply-erasures.ts';
import { ErasureLog } from './erasure/erasure-log.ts';
import { ExportDesk } from './export/export-desk.ts';
import { exportRoutes } from './export/export-routes.ts';
import { createApollo } from './http/apollo.ts';
import { createApp } from './http/app.ts';
import { createLog, describeError } from './http/log.ts';
import { freePort } from './identity/free-port.ts';
import { createIdentity, type Identity } from './identity/identity.ts';
import { PUBLIC } from './identity/viewer.ts';
import { isWriter } from './write/require-writer.ts';
import { addressOf } from './identity/public-address.ts';
import { Live } from './live/live.ts';
import { StreamCursors } from './live/stream-cursor.ts';
import { acceptSockets } from './live/socket/socket-server.ts';
import { startTrimming } from './live/trim-outbox.ts';
import { loadSample } from './sample/load-sample.ts';
import { buildNetworkSchema } from './schema.ts';
import { loadSeed } from './seed/load-seed.ts';
import { startForgetting } from './forgetting.ts';

export interface NetworkOptions {
  /** One line about what is being done. */
  readonly onProgress?: (text: string) => void;
  /** What whoever started the region should read, such as the first one-time link. */
  readonly onAnnounce?: (text: string) => void;
  /** Called with every statement; for counting in tests. */
  readonly onStatement?: (sql: string) => void;
}

/** A region that answers. */
export interface RunningNetwork {
  /** `http://127.0.0.1:4101` */
  readonly url: string;
  /** Stops taking requests, finishes those under way and leaves the database. */
  stop(): Promise<void>;
}

/** Brings a region up: database, migrations, seed, schema, server. Rejects with one line for the operator where something is wrong. */
export async function openNetwork(
  config: NetworkConfig,
  environment: Environment,
  options: NetworkOptions = {},
): Promise<RunningNetwork> {
  const { onProgress = () => {}, onAnnounce = onProgress, onStatement } = options;
  const log = createLog(config.code, environment.logLevel);
  const erasureLog = environment.erasureLog === null ? null : new ErasureLog(environment.erasureLog);
  const orm = await openDatabase({ url: environment.databaseUrl, ...(onStatement && { onStatement }) });
  // What answers requests has connections of its own, whose statements are limited; preparing and tidying up take as long as they take.
  let serving: MikroORM | undefined;
  let identity: Identity | undefined;
  try {
    for (const name of await migrate(orm)) onProgress(`migrated ${name}`);
    await loadSeed(orm, config, environment, onProgress);
    await loadSample(orm, config, environment.sample, onProgress);
    await applyErasures(orm, erasureLog, onProgress);
    if (!erasureLog && environment.mode === 'production')
      log.warn('VERBUND_ERASURE_LOG is not set: no name can be erased');
    const port = environment.port || (await freePort(environment.host));
    const publicUrl = environment.identity.publicUrl ?? addressOf(environment.host, port);
    const opened = await createIdentity({
      region: config,
      publicUrl,
      host: environment.host,
      databaseUrl: environment.databaseUrl,
      mode: environment.mode,
      secret: environment.identity.secret,
      settings: environment.identity.settings,
      announce: onAnnounce,
      log: (level, message) => log[level](message),
    });
    identity = opened;
    serving = await openDatabase({
      url: environment.databaseUrl,
      statementMs: environment.statementMs,
      ...(onStatement && { onStatement }),
    });
    const answering = serving;
    // The first who asks finds a connection.
    await answering.em.fork().execute('select 1');
    let stopping = false;
    const { executable } = buildNetworkSchema();
    const apollo = createApollo(executable, log);
    await apollo.start();
    const parts = {
      config,
      demonstration: environment.mode === 'demo',
      erasureLog,
      exportDesk: new ExportDesk(publicUrl),
      em: answering.em.fork(),
    };
    const app = createApp({
      apollo,
      contextOf: async (request) =>
        createContext(parts, await opened.viewerOf(request), () => opened.countSuggestion(request)),
      isStaff: async (request) => isWriter(await opened.viewerOf(request).catch(() => PUBLIC), config.code),
      identity: opened.plugin,
      exports: exportRoutes({ parts, schema: executable, viewerOf: (request) => opened.viewerOf(request) }),
      health: {
        problem: async () => {
          if (stopping) return 'stopping';
          if (!(await answering.isConnected())) return 'database';
          return (await isMigrated(orm)) ? null : 'migrations';
        },
      },
      log,
    });
    const stopForgetting = startForgetting(orm.em, (error) =>
      log.error(describeError(error), 'forgetting what is too old failed'),
    );
    const { live: settings, databaseUrl } = environment;
    const live = new Live({
      parts,
      databaseUrl,
      cursors: new StreamCursors(config.code, opened.keyFor('stream cursors')),
      settings,
      onError: (error) => log.error(describeError(error), 'reading the outbox failed'),
    });
    acceptSockets(app, {
      schema: executable,
      live,
      parts,
      settings,
      viewerOf: (request) => opened.viewerOf(request),
      log,
    });
    const stopTrimming = startTrimming(orm.em, settings.outboxDays, (error) =>
      log.error(describeError(error), 'trimming the outbox failed'),
    );
    await app.listen({ host: environment.host, port });
    return {
      url: addressOf(environment.host, port),
      stop: async () => {
        stopping = true;
        await app.close();
        await apollo.stop();
        await opened.close();
        await Promise.all([stopForgetting(), stopTrimming()]);
        await Promise.all([answering.close(), orm.close()]);
      },
    };
  } catch (error) {
    await identity?.close();
    await serving?.close(true);
    await orm.close(true);
    throw error;
  }
}
