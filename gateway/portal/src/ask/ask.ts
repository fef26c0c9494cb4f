import type { Execute, PortalAnswer, PortalOperation } from '../door.ts';
import type { OperationName } from './operations.ts';
import type { Operations } from './operation-types.ts';

/** What a page works with: every root field may be null, and `problems` says why. */
export interface Asked<Name extends OperationName> {
  readonly data: Operations[Name]['data'];
  readonly problems: readonly Problem[];
}

/** One error of the answer, reduced to what a page can say about it. */
export interface Problem {
  readonly code: string;
  /** Response key of the root field it belongs to. */
  readonly field: string | null;
  /** Region that caused it. */
  readonly region: string | null;
}

export type Ask = <Name extends OperationName>(
  name: Name,
  variables: Operations[Name]['variables'],
) => Promise<Asked<Name>>;

/** The front door gave no data at all: it is not there, or it refused the operation. */
export class NoAnswer extends Error {
  readonly problems: readonly Problem[];

  constructor(name: string, problems: readonly Problem[]) {
    super(
      `no data for ${name}: ${problems.map((problem) => problem.code).join(', ') || 'the front door did not answer'}`,
    );
    this.name = 'NoAnswer';
    this.problems = problems;
  }
}

/** Typed questions to the front door. Throws NoAnswer where there is nothing to show. */
export function createAsk(execute: Execute, operations: ReadonlyMap<string, PortalOperation>): Ask {
  return async <Name extends OperationName>(
    name: Name,
    variables: Operations[Name]['variables'],
  ): Promise<Asked<Name>> => {
    const operation = operations.get(name);
    if (!operation) throw new Error(`expected an operation named ${name} in schema/operations`);
    const answer = await answerOrNothing(execute, operation, variables);
    const problems = (answer.errors ?? []).map((error) => ({
      code: textOr(error.extensions?.['code'], 'INTERNAL_SERVER_ERROR'),
      field: textOr(error.path?.[0], null),
      region: textOr(error.extensions?.['shard'], null),
    }));
    if (!answer.data) throw new NoAnswer(name, problems);
    return { data: answer.data as Operations[Name]['data'], problems };
  };
}

/** A front door that rejects is one that is not there; it has logged why. */
async function answerOrNothing(
  execute: Execute,
  operation: PortalOperation,
  variables: Readonly<Record<string, unknown>>,
): Promise<PortalAnswer> {
  try {
    return await execute(operation, variables);
  } catch {
    return { data: null };
  }
}

function textOr<Other>(value: unknown, other: Other): string | Other {
  return typeof value === 'string' ? value : other;
}
