import { getDirectiveValues } from 'graphql';
import { refuse } from '../../errors.ts';
import type { CompiledPlan } from '../compile/compiled-plan.ts';
import type { Environment } from '../execution.ts';

/** What the client said with `@answer`. */
export interface AnswerWish {
  /** Ask only these; null: all. */
  readonly from: ReadonlySet<string> | null;
  readonly strict: boolean;
}

const NO_WISH: AnswerWish = Object.freeze({ from: null, strict: false });

/** Reads `@answer(from:, policy:)`. Refuses the operation where it names nobody, or a shard nobody bears the name of. */
export function readAnswerWish<Context>(
  environment: Environment<Context>,
  compiled: CompiledPlan,
  variables: Readonly<Record<string, unknown>>,
): AnswerWish {
  const directive = compiled.plan.hasAnswer ? compiled.apiSchema.getDirective('answer') : null;
  if (!directive) return NO_WISH;
  const values = getDirectiveValues(directive, compiled.operation, variables) ?? {};
  const from = values['from'] as readonly string[] | null | undefined;
  if (from?.length === 0)
    throw refuse('BAD_USER_INPUT', '@answer(from:) expected at least one name, got none');
  for (const name of from ?? []) {
    if (!environment.supergraph.shards.has(name))
      throw refuse(
        unknownShardCode(environment),
        `@answer(from:): nobody here is called ${JSON.stringify(name)}`,
      );
  }
  return { from: from ? new Set(from) : null, strict: values['policy'] === 'STRICT' };
}

export function unknownShardCode<Context>({ protocol }: Environment<Context>): string {
  return protocol.unknownShardCode ?? 'SHARD_UNKNOWN';
}
