import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * The PostgreSQL of this test run, as its superuser; the fields suit the pg driver.
     * A test file makes its own database in it; nobody needs to clean up.
     * As a URL: `postgresql://${user}:${password}@${encodeURIComponent(host)}:${port}/<database>`.
     */
    postgres: {
      /** The folder of the Unix socket. */
      host: string;
      port: number;
      user: string;
      password: string;
      adminDatabase: string;
    };
  }
}
