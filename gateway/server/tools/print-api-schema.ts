import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { apiSchemaText } from '../src/host/api-schema-text.ts';

/** Writes schema/api.graphql: what a client of the gateway sees. */
writeFileSync(fileURLToPath(new URL('../../../schema/api.graphql', import.meta.url)), apiSchemaText());
