import type { ASTVisitor, ValidationContext } from 'graphql';
import { isCleanText } from './clean-text.ts';
import { codedError } from './coded-error.ts';

/** Validation rule: no text in the document holds a NUL byte or a lone surrogate. */
export function cleanTextRule(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      if (!isCleanText(node.value)) {
        context.reportError(
          codedError('BAD_USER_INPUT', 'expected text without NUL bytes and lone surrogates', node),
        );
      }
    },
  };
}
