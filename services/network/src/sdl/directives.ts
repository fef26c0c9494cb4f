import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Definitions of the contract's own directives, the text of schema/directives.graphql. */
export const directiveDefinitions = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('@verbund/schema')), '../directives.graphql'),
  'utf8',
);
