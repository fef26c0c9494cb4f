import type { NetworkConfig } from './config.ts';
import { runConsole } from './console.ts';
import { readEnvironment } from './env.ts';
import { openNetwork, type RunningNetwork } from './network.ts';

/**
 * Runs a region as a process of its own, as its environment says (src/env.ts). With a parent that talks over IPC it reports `progress`,
 * then `ready` or `failed`, and stops when the parent is gone; alone it prints one line. SIGTERM and SIGINT stop it cleanly.
 * With words behind the program (src/console.ts) it does what they say instead.
 */
export async function startNetwork(config: NetworkConfig): Promise<void> {
  const exitCode = await runConsole(process.argv.slice(2), config, readEnvironment);
  if (exitCode !== null) return void (process.exitCode = exitCode);
  let network: RunningNetwork | undefined;
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await network?.stop();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  process.once('disconnect', () => void stop());
  try {
    network = await openNetwork(config, readEnvironment(), {
      onProgress: (text) => say({ kind: 'progress', text }),
      onAnnounce: announce,
    });
    if (stopping) {
      await network.stop();
      return;
    }
    say({ kind: 'ready', url: network.url });
    if (!process.send) console.log(`${config.name}: ${network.url}/graphql`);
  } catch (error) {
    const message = oneLine(error);
    if (!process.send) console.error(`${config.name}: ${message}`);
    say({ kind: 'failed', message }, () => process.exit(1));
  }
}

type Message =
  | { kind: 'progress'; text: string }
  | { kind: 'ready'; url: string }
  | { kind: 'failed'; message: string };

function say(message: Message, done: () => void = () => {}): void {
  if (process.send) process.send(message, done);
  else done();
}

/** What a person has to read, such as the first one-time link: also where nobody listens over IPC. */
function announce(text: string): void {
  say({ kind: 'progress', text });
  if (!process.send) console.log(text);
}

/** The first line of a failure, with a way out for the most common one. */
function oneLine(error: unknown): string {
  const cause =
    error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      ? 'the port is taken by another program'
      : error;
  return (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0] ?? '';
}
