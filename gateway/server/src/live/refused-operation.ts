import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** An error that has its final form already, for a library that wants errors as objects and forms them itself. */
class FinishedError extends GraphQLError {
  readonly #finished: GraphQLFormattedError;

  constructor(finished: GraphQLFormattedError) {
    super(finished.message, finished.extensions ? { extensions: { ...finished.extensions } } : {});
    this.#finished = finished;
  }

  override toJSON(): GraphQLFormattedError {
    return this.#finished;
  }
}

/** Errors of an operation that never ran, as graphql-ws takes them. */
export function refusedOperation(errors: readonly GraphQLFormattedError[]): readonly GraphQLError[] {
  return errors.map((error) => new FinishedError(error));
}
