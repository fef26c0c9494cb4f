import { identitySettings, type IdentityOptions } from '../options.ts';

/** Options of a region on this machine in production mode; the database has to be named. */
export function testOptions(
  changes: Partial<IdentityOptions> & Pick<IdentityOptions, 'databaseUrl'>,
): IdentityOptions {
  return {
    region: { code: 'th', name: 'Thüringen', network: 'MigraNetz Thüringen' },
    publicUrl: 'http://127.0.0.1:4101',
    host: '127.0.0.1',
    mode: 'production',
    secret: 'a secret of the tests, and of nobody else',
    settings: identitySettings.parse({}),
    announce: () => {},
    log: () => {},
    ...changes,
  };
}
