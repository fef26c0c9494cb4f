/** Rewrites `src/ask/operation-types.ts` from the contract. */
import { writeFileSync } from 'node:fs';
import { printOperationTypes } from './print-operation-types.ts';
import { readContract, readOperations } from './read-contract.ts';

writeFileSync(
  new URL('../src/ask/operation-types.ts', import.meta.url),
  printOperationTypes(readContract(), readOperations()),
);
