import { addressOf } from './public-address.ts';
import type { IdentityEnvironment } from './identity-environment.ts';
import { resetAccess } from './reset-access.ts';

interface ConsoleEnvironment {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly identity: IdentityEnvironment;
}

/** The command `reset-access <e-mail>` in the environment of a region. Answers the exit code. */
export async function resetAccessByWords(
  email: string,
  { host, port, databaseUrl, identity }: ConsoleEnvironment,
): Promise<number> {
  return resetAccess({
    databaseUrl,
    publicUrl: identity.publicUrl ?? addressOf(host, port),
    email,
    print: (line) => console.log(line),
  });
}
