import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Contract } from '../compose/contract.ts';
import type { EngineRequest } from '../engine.ts';
import { OperationError } from '../errors.ts';
import { execute } from '../execute/execute.ts';
import type { Environment } from '../execute/execution.ts';
import { OperationReader } from '../operation-reader.ts';
import { outwardContract } from './outward-contract.ts';

/** This graph as a subgraph of another federation: the same answers, with `_service` and `_entities`. */
export interface Outward<Context = unknown> {
  readonly apiSchema: GraphQLSchema;
  /** The SDL to compose with. */
  readonly sdl: string;
  /** Answers one query or mutation of the federation around. Never rejects. */
  execute(request: EngineRequest<Context>): Promise<ExecutionResult>;
}

/** `inside`: the environment of the engine at the moment of each operation. */
export function createOutward<Context>(
  inner: Contract,
  inside: () => Environment<Context>,
): Outward<Context> {
  const { contract, sdl } = outwardContract(inner);
  const { protocol, host: innerHost, limits } = inside();
  const host = { ...innerHost, local: { ...innerHost.local, 'Query._service': () => ({ sdl }) } };
  const reader = new OperationReader<Context>({ contract, protocol, host }, limits);
  return {
    apiSchema: contract.apiSchema,
    sdl,
    async execute(request) {
      const environment = { ...inside(), host };
      try {
        const { compiled, ...operation } = reader.read(request);
        return await execute(environment, compiled, { ...request, ...operation });
      } catch (error) {
        if (error instanceof OperationError) return { errors: error.errors };
        throw error;
      }
    },
  };
}
