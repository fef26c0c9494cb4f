import { FoundationError } from '../src/errors.ts';
import { help } from './help.ts';
import type { HousePlan } from './house-plan.ts';
import { openHouse } from './open-house.ts';
import { readOptions, type StartOptions } from './options.ts';
import { runnersAbove, watchRunners } from './runners.ts';
import { UndoStack } from './undo-stack.ts';

/** What the process ends with. */
const exitCodes = { done: 0, failed: 1, badOption: 2, forced: 130 } as const;

/**
 * The whole start command: opens the house, keeps it open until a signal comes, and closes it.
 * Returns the exit code; a second Ctrl-C ends the process from inside.
 */
export async function start(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  plan: HousePlan,
): Promise<number> {
  let options: StartOptions;
  try {
    options = readOptions(argv, env, plan);
  } catch (error) {
    return report(error, exitCodes.badOption);
  }
  if (options.help) {
    process.stdout.write(help(plan));
    return exitCodes.done;
  }
  return run(options, plan);
}

async function run(options: StartOptions, plan: HousePlan): Promise<number> {
  const undo = new UndoStack();
  const stopping = new AbortController();
  let exitCode: number = exitCodes.done;
  const stop = Promise.withResolvers<void>();
  onStopSignals(stopping, undo, stop.resolve);
  // A reader that goes away (a closed terminal, `| head`) must not end the house halfway.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

  process.on('uncaughtException', (error) => {
    report(error, exitCodes.failed);
    undo.kill();
    process.exit(exitCodes.failed);
  });

  const collapse = (why: string): void => {
    if (stopping.signal.aborted) return;
    console.error(why);
    exitCode = exitCodes.failed;
    stopping.abort();
    stop.resolve();
  };
  try {
    console.log(
      await openHouse({ options, plan, undo, signal: stopping.signal, collapse, say: console.log }),
    );
    await stop.promise;
  } catch (error) {
    if (!stopping.signal.aborted) exitCode = report(error, exitCodes.failed);
    stopping.abort();
  }
  try {
    await undo.close();
  } catch (error) {
    exitCode = report(error, exitCodes.failed);
  }
  return exitCode;
}

/** The first signal stops in good order, the second Ctrl-C at once. */
function onStopSignals(stopping: AbortController, undo: UndoStack, stop: () => void): void {
  const handle = (signal: NodeJS.Signals): void => {
    if (!stopping.signal.aborted) {
      console.log('Stopping … (Ctrl-C again: at once)');
      stopping.abort();
      stop();
    } else if (signal === 'SIGINT') {
      undo.kill();
      process.exit(exitCodes.forced);
    }
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  process.on('SIGHUP', handle);
  // `npx` that is told to stop ends without a word to what it has started.
  watchRunners(runnersAbove(process.pid), () => handle('SIGTERM'));
}

/** One clear line for what we know; everything for what we do not. */
function report(error: unknown, exitCode: number): number {
  console.error(error instanceof FoundationError ? error.message : error);
  return exitCode;
}
