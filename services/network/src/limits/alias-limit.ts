import type { ASTVisitor, ValidationContext } from 'graphql';
import { NetworkError } from '../errors.ts';

/** Aliases in one document. */
const MAX_ALIASES = 500;

/** Validation rule: a field cannot be asked for any number of times under other names. */
export function aliasLimit(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  return {
    Field(field) {
      if (field.alias !== undefined) aliases += 1;
    },
    Document: {
      leave() {
        if (aliases > MAX_ALIASES)
          context.reportError(
            new NetworkError('LIMIT_ALIASES', `expected at most ${MAX_ALIASES} aliases, got ${aliases}`),
          );
      },
    },
  };
}
