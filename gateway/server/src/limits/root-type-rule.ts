import type { ASTVisitor, ValidationContext } from 'graphql';
import { codedError } from './coded-error.ts';

/**
 * Validation rule: the schema offers this kind of operation. The standard rules say nothing about a mutation
 * where there is no type for mutations. Subscriptions are the executor's to refuse: they are offered elsewhere.
 */
export function rootTypeRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation === 'subscription' || context.getSchema().getRootType(node.operation)) return;
      context.reportError(
        codedError('GRAPHQL_VALIDATION_FAILED', `this API offers no ${node.operation}`, node),
      );
    },
  };
}
