import { createEngine } from '@verbund/engine';
import { printSchema } from 'graphql';
import { contractHost } from './contract-host.ts';
import { contractText } from './contract.ts';
import { contractProtocol } from './protocol.ts';

/** The API schema as SDL. It belongs to the contract: no region is needed to print it. */
export function apiSchemaText(): string {
  const { apiSchema } = createEngine({
    contract: contractText(),
    shards: [],
    protocol: contractProtocol([]),
    host: contractHost(() => []),
    transport: { fetch: () => Promise.reject(new Error('printing a schema asks nobody')) },
  });
  return `${printSchema(apiSchema)}\n`;
}
