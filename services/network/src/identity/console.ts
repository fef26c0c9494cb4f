import { addressOf } from './public-address.ts';
import type { IdentityEnvironment } from './identity-environment.ts';
import { resetAccess } from './reset-access.ts';

export interface ConsoleEnvironment {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly identity: IdentityEnvironment;
}

/**
 * Runs `reset-access <e-mail>` if that is what the arguments of the program say. Answers its exit code, or null where there is nothing
 * for it to do and the region is to be started.
 */
export async function runConsole(
  words: readonly string[],
  readEnvironment: () => ConsoleEnvironment,
): Promise<number | null> {
  const [command, email] = words;
  if (command === undefined) return null;
  if (command !== 'reset-access' || email === undefined) {
    console.error('Aufruf: reset-access <E-Mail-Adresse>');
    return 2;
  }
  const { host, port, databaseUrl, identity } = readEnvironment();
  return resetAccess({
    databaseUrl,
    publicUrl: identity.publicUrl ?? addressOf(host, port),
    email,
    print: (line) => console.log(line),
  });
}
