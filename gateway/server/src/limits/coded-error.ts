import { GraphQLError, type ASTNode } from 'graphql';

/** An error with one of the codes of schema/README.md. */
export function codedError(
  code: string,
  message: string,
  nodes?: ASTNode | readonly ASTNode[],
): GraphQLError {
  return new GraphQLError(message, { ...(nodes ? { nodes } : {}), extensions: { code } });
}
