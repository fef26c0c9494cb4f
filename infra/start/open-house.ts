import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverAccount } from '../src/postgres/account.ts';
import { startCluster } from '../src/postgres/cluster.ts';
import { dataPlace, type DataPlace } from '../src/postgres/data-place.ts';
import { regionDatabase } from '../src/postgres/region-database.ts';
import { lockFolder, type LockedFolder } from '../src/process/locked-folder.ts';
import { makeFolder } from '../src/process/make-folder.ts';
import { repository } from '../src/repository.ts';
import type { ChildPlan } from './child.ts';
import { closingBlock } from './closing-block.ts';
import { askExample } from './example.ts';
import { host, requireFreePorts } from './free-ports.ts';
import type { HousePlan, RegionPlan } from './house-plan.ts';
import { keepRunning, type KeptChild } from './keep-running.ts';
import type { StartOptions } from './options.ts';
import { readerAccounts } from './reader-accounts.ts';
import { regionSwitch } from './region-switch.ts';
import type { UndoStack } from './undo-stack.ts';

/** What opening a house needs from its caller. */
export interface Opening {
  readonly options: StartOptions;
  readonly plan: HousePlan;
  /** Everything that is started goes in here, also when a later step fails. */
  readonly undo: UndoStack;
  /** Aborted when the caller wants to stop; the open step then gives up. */
  readonly signal: AbortSignal;
  /** Called when the house cannot go on, with one line on why. */
  readonly collapse: (why: string) => void;
  readonly say: (line: string) => void;
}

/**
 * Brings up PostgreSQL, the regions and the gateway, in this order. Returns the closing block.
 * @throws FoundationError; what was started until then is in `undo`
 */
export async function openHouse(opening: Opening): Promise<string> {
  const { options, plan, signal } = opening;
  const regions = plan.regions.filter(({ code }) => options.regions.includes(code));
  const embedded = regions.filter(({ code }) => !options.databaseUrls.has(code));

  const place = placeOfData(options, embedded.length > 0);
  const folder = takeFolder(place, opening);
  await checkPorts(regions, folder, opening);
  const urls = new Map([...options.databaseUrls, ...(await embeddedDatabases(embedded, folder, opening))]);
  signal.throwIfAborted();
  const { served, children } = await openRegions(regions, urls, folder, opening);
  const gateway = await openGateway(served, children, folder, opening);
  return closingBlock({
    gateway,
    regions: served,
    answer: await askExample(gateway),
    data: folder.path,
    dataReason: place.reason,
  });
}

/** Only the embedded server's account can force the data out of the wished folder. */
function placeOfData(options: StartOptions, withServer: boolean): DataPlace {
  const wished = options.data ?? join(repository, '.verbund');
  return dataPlace(wished, withServer ? serverAccount() : undefined);
}

function takeFolder(place: DataPlace, { undo }: Opening): LockedFolder {
  const folder = lockFolder(place.path);
  undo.add({ close: () => folder.release(), kill: () => folder.release() });
  return folder;
}

async function checkPorts(
  regions: readonly RegionPlan[],
  folder: LockedFolder,
  { options }: Opening,
): Promise<void> {
  const needed = [
    { port: options.port, user: 'the gateway' },
    ...regions.map(({ code, portOffset }) => ({ port: options.port + portOffset, user: code })),
  ];
  await requireFreePorts(needed, { afterKill: folder.takenOver });
}

async function embeddedDatabases(
  regions: readonly RegionPlan[],
  folder: LockedFolder,
  { undo, signal, collapse, say }: Opening,
): Promise<Map<string, string>> {
  if (regions.length === 0) return new Map();
  say(`postgres: starting in ${folder.path}`);
  const cluster = await startCluster(folder, { durable: true });
  let wanted = true;
  undo.add({
    close() {
      wanted = false;
      return cluster.stop();
    },
    kill() {
      wanted = false;
      cluster.kill();
    },
  });
  void cluster.exited.then(() => {
    if (wanted) collapse(`PostgreSQL has ended. Its log: ${cluster.log}`);
  });
  if (cluster.stoppedOrphan !== undefined)
    say(`postgres: stopped the server of a killed launcher (${cluster.stoppedOrphan})`);
  signal.throwIfAborted();

  const urls = new Map<string, string>();
  for (const { code } of regions) urls.set(code, (await regionDatabase(cluster.admin, code)).url);
  say('postgres: ready');
  return urls;
}

interface OpenRegions {
  readonly served: readonly { readonly code: string; readonly url: string }[];
  readonly children: ReadonlyMap<string, KeptChild>;
}

async function openRegions(
  regions: readonly RegionPlan[],
  urls: ReadonlyMap<string, string>,
  folder: LockedFolder,
  opening: Opening,
): Promise<OpenRegions> {
  const { options } = opening;
  const ports = regions.map(({ code, portOffset }) => ({ code, port: options.port + portOffset }));
  const children = regions.map(({ code, program, portOffset }) =>
    open(code, program, folder, opening, {
      HOST: host,
      PORT: String(options.port + portOffset),
      DATABASE_URL: urls.get(code) ?? '',
      TSX_TSCONFIG_PATH: join(repository, 'services/network/tsconfig.json'),
      VERBUND_MODE: 'demo',
      VERBUND_SEED: options.empty ? 'none' : 'full',
      VERBUND_SAMPLE: String(options.sample),
      VERBUND_ERASURE_LOG: join(folder.path, 'erasures', `${code}.jsonl`),
      VERBUND_IDENTITY: readerAccounts(code, ports),
    }),
  );
  opening.undo.add(together(children));
  const served = await Promise.all(
    children.map(async (child, index) => {
      const { code } = regions[index] as RegionPlan;
      const url = await readyOrStopped(child, opening.signal);
      opening.say(`${code}: ready on ${url}`);
      return { code, url };
    }),
  );
  return { served, children: new Map(children.map((child, index) => [ports[index]?.code ?? '', child])) };
}

async function openGateway(
  regions: OpenRegions['served'],
  children: OpenRegions['children'],
  folder: LockedFolder,
  opening: Opening,
): Promise<string> {
  const stateFolder = join(folder.path, 'gateway');
  makeFolder(stateFolder);
  const { region, backAfter } = opening.plan.switched;
  const switched = children.get(region);
  const toSwitch = switched && regionSwitch(switched, backAfter, (now) => child.tell(now));
  const child = open(
    'gateway',
    opening.plan.gatewayProgram,
    folder,
    opening,
    {
      HOST: host,
      PORT: String(opening.options.port),
      VERBUND_MODE: 'demo',
      VERBUND_SUBGRAPHS: regions.map(({ code, url }) => `${code}=${url}`).join(','),
      VERBUND_STATE_DIR: stateFolder,
      ...(toSwitch ? { VERBUND_SWITCHED_REGION: region } : {}),
    },
    (on) => toSwitch?.turn(on),
  );
  opening.undo.add(together([child]));
  const url = await readyOrStopped(child, opening.signal);
  opening.say(`gateway: ready on ${url}`);
  return url;
}

function open(
  label: string,
  program: string,
  folder: LockedFolder,
  { options, say }: Opening,
  env: Record<string, string>,
  onSwitch?: (on: boolean) => void,
): KeptChild {
  const plan: ChildPlan = {
    label,
    program,
    env,
    logFile: options.verbose ? undefined : newLog(folder, label),
    onProgress: (text) => say(`${label}: ${text}`),
    ...(onSwitch ? { onSwitch } : {}),
  };
  return keepRunning(plan, say);
}

/** Logs are those of the last start. */
function newLog(folder: LockedFolder, label: string): string {
  makeFolder(join(folder.path, 'logs'));
  const file = join(folder.path, 'logs', `${label}.log`);
  writeFileSync(file, '', { mode: 0o600 });
  return file;
}

function together(children: readonly KeptChild[]) {
  return {
    close: async () => void (await Promise.all(children.map((child) => child[Symbol.asyncDispose]()))),
    kill: () => children.forEach((child) => child.kill()),
  };
}

async function readyOrStopped(child: KeptChild, signal: AbortSignal): Promise<string> {
  const stopped = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  return Promise.race([child.ready, stopped]);
}
