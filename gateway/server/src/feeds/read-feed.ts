import type { ApolloServer } from '@apollo/server';
import { licenceWords } from '@verbund/schema';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { OperationContext } from '../http/operation-context.ts';
import { FEED_DOCUMENT, type FeedConference, type FeedPage } from './feed-conference.ts';

/** One reading of the federation for one feed. */
export interface FeedReading {
  readonly rows: readonly FeedConference[];
  /** Regions that answered every page. */
  readonly answered: ReadonlySet<string>;
  /** Regions that should have and did not. */
  readonly silent: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
  /** On what terms the data of a region may be used. */
  readonly terms: ReadonlyMap<string, string>;
  /** There were more than a feed holds. */
  readonly cut: boolean;
}

/** A reading; null where nobody has answered; or why the filter has no meaning to the graph. */
export type FeedAnswer = FeedReading | { readonly refused: string } | null;

const PAGE = 200;
const MAX_PAGES = 5;

/** Reads the events of a feed as the public reads them, through Apollo Server like everybody. */
export async function readFeed(
  apollo: ApolloServer<OperationContext>,
  filter: Readonly<Record<string, unknown>>,
): Promise<FeedAnswer> {
  const rows: FeedConference[] = [];
  const answered = new Set<string>();
  const silent = new Set<string>();
  const names = new Map<string, string>();
  const terms = new Map<string, string>();
  let after: string | null = null;
  for (let page = 0; ; page++) {
    if (page === MAX_PAGES) return { rows, answered, silent, names, terms, cut: true };
    const { data, errors = [] } = await askPage(apollo, filter, after);
    if (!data) return { refused: codeOf(errors[0]) ?? 'BAD_USER_INPUT' };
    if (!data.conferences)
      return page === 0 ? refusalOf(errors) : { rows, answered, silent, names, terms, cut: true };
    for (const { code, name, network, licence } of data.regions) {
      names.set(code, name);
      terms.set(code, licenceWords(network, licence).de);
    }
    for (const { region, status } of data.conferences.coverage.sources) {
      if (status === 'OK') answered.add(region);
      else if (status !== 'SKIPPED') silent.add(region);
    }
    rows.push(...data.conferences.nodes);
    for (const region of silent) answered.delete(region);
    const { hasNextPage, endCursor } = data.conferences.pageInfo;
    if (!hasNextPage || endCursor === null) return { rows, answered, silent, names, terms, cut: false };
    after = endCursor;
  }
}

async function askPage(
  apollo: ApolloServer<OperationContext>,
  filter: Readonly<Record<string, unknown>>,
  after: string | null,
): Promise<FormattedExecutionResult<FeedPage>> {
  const { body } = await apollo.executeOperation<FeedPage>(
    { query: FEED_DOCUMENT, variables: { first: PAGE, after, filter }, operationName: 'ConferenceFeed' },
    { contextValue: {} },
  );
  if (body.kind !== 'single') throw new Error('an answer in parts was not expected');
  return body.singleResult;
}

const CLIENT_CODES = new Set(['BAD_USER_INPUT', 'ID_INVALID', 'REGION_UNKNOWN', 'LIMIT_COST', 'LIMIT_ROWS']);

/** Without an answer: either the filter names something that does not exist, or nobody was there. */
function refusalOf(errors: readonly GraphQLFormattedError[]): FeedAnswer {
  const refused = errors.map(codeOf).find((code) => code !== null && CLIENT_CODES.has(code));
  return refused ? { refused } : null;
}

function codeOf(error: GraphQLFormattedError | undefined): string | null {
  const code = error?.extensions?.['code'];
  return typeof code === 'string' ? code : null;
}
