import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildNetworkSchema } from '../src/schema.ts';

/** Writes the contract anew from the classes: schema/network.graphql. Read the difference before it is committed. */
writeFileSync(
  fileURLToPath(new URL('../../../schema/network.graphql', import.meta.url)),
  buildNetworkSchema().sdl,
);
