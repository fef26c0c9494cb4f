import type { NetworkConfig } from './config.ts';
import { openDatabase } from './database/orm.ts';
import type { Environment } from './env.ts';
import { erasePersonOf } from './erasure/console.ts';
import { exportToFile, loadFromFile } from './export/console.ts';
import { resetAccessByWords } from './identity/console.ts';

/** A command: what it is called with, and what it does. Whoever has the console has the database; nobody is asked to sign in. */
interface Command {
  /** What stands behind its name. */
  readonly argument: string;
  /** Answers the line for the person at the console. */
  run(argument: string, config: NetworkConfig, environment: Environment): Promise<string | number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  'reset-access': {
    argument: '<E-Mail-Adresse>',
    run: (email, _config, environment) => resetAccessByWords(email, environment),
  },
  export: {
    argument: '<neue Datei>',
    run: async (file, config, { databaseUrl }) => {
      await withDatabase(databaseUrl, (orm) => exportToFile(orm, config, file));
      return `Vollständiger Export: ${file}`;
    },
  },
  'load-export': {
    argument: '<Datei>',
    run: async (file, config, { databaseUrl }) =>
      `Geladen: ${await withDatabase(databaseUrl, (orm) => loadFromFile(orm, config, file))} Zeilen`,
  },
  'erase-person': {
    argument: '<Datei mit dem Namen, oder - für die Eingabe>',
    run: async (file, _config, { databaseUrl, erasureLog }) => {
      const { ids, otherRows } = await withDatabase(databaseUrl, (orm) =>
        erasePersonOf(orm, erasureLog, file),
      );
      return `Gelöscht in ${ids.length} Einträgen und ${otherRows} weiteren Zeilen.`;
    },
  },
};

/**
 * Does what the arguments of the program say, if they say anything. Answers the exit code (0 done, 1 failed, 2 not understood), or null
 * where the region is to be started.
 */
export async function runConsole(
  words: readonly string[],
  config: NetworkConfig,
  readEnvironment: () => Environment,
): Promise<number | null> {
  const [name, argument, ...more] = words;
  if (name === undefined) return null;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command || argument === undefined || more.length > 0) {
    for (const [known, { argument: needed }] of Object.entries(COMMANDS))
      console.error(`Aufruf: ${known} ${needed}`);
    return 2;
  }
  try {
    const said = await command.run(argument, config, readEnvironment());
    if (typeof said === 'number') return said;
    console.log(said);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

type Orm = Awaited<ReturnType<typeof openDatabase>>;

async function withDatabase<Result>(url: string, step: (orm: Orm) => Promise<Result>): Promise<Result> {
  const orm = await openDatabase({ url, connections: 2 });
  try {
    return await step(orm);
  } finally {
    await orm.close(true);
  }
}
