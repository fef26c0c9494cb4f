import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const everywhere = ['{schema,gateway,services,infra}/**/*.test.{ts,tsx}'];
const wholeHouse = ['infra/e2e/**/*.e2e.test.ts'];
const largeNumbers = ['{schema,gateway,services,infra}/**/*.soak.test.ts'];
const never = ['**/node_modules/**', '**/dist/**', '**/.verbund/**'];

const globalSetup = fileURLToPath(new URL('src/testing/global-setup.ts', import.meta.url));

/** The one test configuration of all rooms. */
export default defineConfig({
  root,
  resolve: {
    // Vite's `module` field would give our code graphql/index.mjs while dependencies load index.js:
    // two copies, and "Cannot use GraphQLDirective from another module or realm".
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    maxWorkers: 2,
    reporters: ['default', fileURLToPath(new URL('src/testing/last-line-reporter.ts', import.meta.url))],
    // Generous, because the machine may be busy; no test measures time.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: everywhere,
          exclude: [...never, ...wholeHouse, ...largeNumbers],
          globalSetup,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: wholeHouse,
          exclude: never,
          globalSetup: fileURLToPath(new URL('e2e/regions-setup.ts', import.meta.url)),
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'soak',
          include: largeNumbers,
          exclude: never,
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
          globalSetup,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
