import type { Ask } from '@verbund/engine';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { CoverageAnswer } from './umbrella-answers.ts';

interface Paged {
  readonly relations: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}

/** A page, and who was missing in it, in the list or in what it leads to. */
export interface AnsweredPage<Answer> {
  readonly answer: Answer;
  readonly coverage: CoverageAnswer;
}

/** So many pages of 200 edges each. */
const MOST_PAGES = 10;

/** Asks for a list of relations page by page, to its end. Refuses with the error of the operation where there is no list, and with LIMIT_ROWS where it does not end. */
export async function askPages<Answer extends Paged>(
  ask: Ask,
  document: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<readonly AnsweredPage<Answer>[]> {
  const pages: AnsweredPage<Answer>[] = [];
  let after: string | null = null;
  do {
    if (pages.length === MOST_PAGES)
      throw coded('LIMIT_ROWS', `expected at most ${MOST_PAGES * 200} edges, got more`);
    const result: ExecutionResult = await ask(document, { ...variables, after });
    const page = result.data as unknown as Answer | null | undefined;
    if (!page?.relations) throw firstOf(result);
    pages.push({ answer: page, coverage: result.extensions?.['coverage'] as CoverageAnswer });
    after = page.relations.pageInfo.hasNextPage ? page.relations.pageInfo.endCursor : null;
  } while (after !== null);
  return pages;
}

/** The error that took the list away: nobody has answered, or the question is refused. */
function firstOf({ errors = [] }: ExecutionResult): GraphQLError {
  const found = errors.find(({ path }) => path === undefined || path[0] === 'relations') ?? errors[0];
  return found === undefined
    ? coded('SHARD_UNREACHABLE', 'no region has answered')
    : new GraphQLError(found.message, { extensions: { ...found.extensions } });
}

function coded(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
