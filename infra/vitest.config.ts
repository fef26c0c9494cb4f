import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The one test configuration of all rooms. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: {
    // Vite's `module` field would give our code graphql/index.mjs while dependencies load index.js:
    // two copies, and "Cannot use GraphQLDirective from another module or realm".
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['{schema,gateway,services,infra}/**/*.test.ts'],
    maxWorkers: 2,
  },
});
