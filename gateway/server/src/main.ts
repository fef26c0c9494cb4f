import { startGateway } from './app.ts';
import { readSettings } from './env.ts';
import { createLog } from './log.ts';
import { tellLauncher } from './process/launcher.ts';
import { stopOnSignals } from './process/stop-signals.ts';

/** Regions that are there are known by then; nobody waits longer for the others. */
const FIRST_LOOK_MS = 1_500;

async function main(): Promise<void> {
  const settings = readSettings();
  const gateway = await startGateway(settings, createLog(settings.logLevel));
  stopOnSignals(() => gateway.stop());
  await Promise.race([gateway.firstLook, new Promise((resolve) => setTimeout(resolve, FIRST_LOOK_MS))]);
  const there = gateway.engine.shards.filter(({ state }) => state === 'READY').length;
  await tellLauncher({ kind: 'progress', text: `${there} of ${settings.regions.length} regions are there` });
  await tellLauncher({ kind: 'ready', url: gateway.url });
}

main().catch(async (error: unknown) => {
  await tellLauncher({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  process.exit(1);
});
