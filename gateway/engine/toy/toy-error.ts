import { GraphQLError } from 'graphql';

/** An error with a code of schema/README.md, as a region would answer it. */
export function toyError(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
