import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Text of the contract (schema/network.graphql): what all regions and this gateway agree on. */
export function contractText(): string {
  const door = createRequire(import.meta.url).resolve('@verbund/schema');
  return readFileSync(join(dirname(door), '..', 'network.graphql'), 'utf8');
}
