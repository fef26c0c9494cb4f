import {
  execute,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
} from 'graphql';
import { Database, type DatabaseOptions } from './database.ts';
import { toySchema } from './schema.ts';

/** One operation as it comes over the wire. */
export interface ToyRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** A plain graphql-js server over rows in memory. The same code is the one database and every shard: only the rows differ. */
export interface ToyServer {
  /** Validates and executes. */
  answer(request: ToyRequest): Promise<ExecutionResult>;
}

/** A toy server over these rows. Writes stay inside it. */
export function createToyServer(options: DatabaseOptions): ToyServer {
  const database = new Database(options);
  return {
    async answer({ query, operationName, variables }) {
      const read = readDocument(query);
      if ('errors' in read) return { errors: read.errors };
      const result = await execute({
        schema: toySchema,
        document: read.document,
        contextValue: database,
        operationName: operationName ?? null,
        variableValues: variables ?? {},
      });
      return result;
    },
  };
}

type Read = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

/** Shards are asked with the same text, so that it is read once. */
const lately = new Map<string, Read>();
const MOST_KEPT = 200;

function readDocument(query: string): Read {
  const known = lately.get(query);
  if (known) return known;
  if (lately.size >= MOST_KEPT) lately.clear();
  const document = parse(query);
  const errors = validate(toySchema, document).filter(
    (error) => !error.message.startsWith('Unknown directive "@answer"'),
  );
  const read = errors.length > 0 ? { errors } : { document };
  lately.set(query, read);
  return read;
}
