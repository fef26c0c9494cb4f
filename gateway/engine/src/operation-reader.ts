import { getOperationAST, getVariableValues, OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import { DocumentCache, type DocumentRequest, type KnownDocument } from './cache/document-cache.ts';
import type { DocumentSize } from './cost/document-size.ts';
import type { Contract } from './compose/contract.ts';
import { engineError, OperationError, refuse } from './errors.ts';
import { compilePlan, type CompileOptions } from './execute/compile/compile-plan.ts';
import type { CompiledPlan } from './execute/compile/compiled-plan.ts';
import { plan } from './plan/plan.ts';
import type { Limits } from './ports/limits.ts';

export interface OperationRequest extends DocumentRequest {
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What is to be done with an operation. EXPLAIN: anything may be explained. */
export type ReadFor = 'EXECUTE' | 'SUBSCRIBE' | 'EXPLAIN';

/** A request, understood: what to run, and with which variables. */
export interface ReadOperation {
  readonly compiled: CompiledPlan;
  readonly size: DocumentSize;
  readonly given: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Request → compiled plan, through the caches. Plans depend on the contract alone, so that they outlive changes of the shards. */
export class OperationReader<Context> {
  readonly #contract: Contract;
  readonly #options: CompileOptions<Context>;
  readonly #limits: Limits;
  readonly #documents: DocumentCache;

  constructor(options: CompileOptions<Context>, limits: Limits) {
    this.#contract = options.contract;
    this.#options = options;
    this.#limits = limits;
    this.#documents = new DocumentCache(options.contract.apiSchema, limits.maxCachedPlans);
  }

  /** Throws an OperationError where the request cannot be run. */
  read(request: OperationRequest, use: ReadFor = 'EXECUTE'): ReadOperation {
    const known = this.#documents.read(request);
    const operation = selectOperation(known, request.operationName, use);
    const given = request.variables ?? {};
    const { coerced, errors } = getVariableValues(
      this.#contract.apiSchema,
      operation.variableDefinitions ?? [],
      given,
      { maxErrors: 20 },
    );
    if (errors) throw new OperationError(errors.map((error) => engineError('BAD_USER_INPUT', error.message)));
    return {
      compiled: this.#compiled(known, operation, coerced),
      size: known.size,
      given,
      variables: coerced,
    };
  }

  #compiled(
    known: KnownDocument,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): CompiledPlan {
    const declared = new Set(
      known.conditions.length === 0
        ? []
        : operation.variableDefinitions?.map((node) => node.variable.name.value),
    );
    const flags = Object.fromEntries(
      known.conditions.filter((name) => declared.has(name)).map((name) => [name, variables[name] === true]),
    );
    const key = `${operation.name?.value ?? ''}|${Object.values(flags).join()}`;
    const found = known.plans.get(key);
    if (found) return found;
    const made = plan(this.#contract, known.document, operation, {
      flags,
      maxReferenceDepth: this.#limits.maxReferenceDepth,
      maxNestingDepth: this.#limits.maxNestingDepth,
    });
    const compiled = compilePlan(this.#options, made, operation);
    known.plans.set(key, compiled);
    return compiled;
  }
}

function selectOperation(
  { document }: KnownDocument,
  name: string | null | undefined,
  use: ReadFor,
): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (!operation) {
    throw refuse(
      'OPERATION_RESOLUTION_FAILURE',
      name
        ? `no operation is called ${JSON.stringify(name)}`
        : 'expected the name of one of several operations',
    );
  }
  const streams = operation.operation === OperationTypeNode.SUBSCRIPTION;
  if (use === 'EXECUTE' && streams)
    throw refuse('SUBSCRIPTION_OVER_HTTP', 'a subscription needs a connection that stays open');
  if (use === 'SUBSCRIBE' && !streams)
    throw refuse('OPERATION_RESOLUTION_FAILURE', `expected a subscription, got a ${operation.operation}`);
  return operation;
}
