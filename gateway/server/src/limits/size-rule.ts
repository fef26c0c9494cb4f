import type { ASTVisitor, ValidationContext } from 'graphql';
import { codedError } from './coded-error.ts';
import { unfoldedSize } from '@verbund/engine';
import type { OperationLimits } from './operation-limits.ts';

/** Validation rule: depth, aliases, directives and unfolded fields of a document. Each limit is reported once. */
export function sizeRule(limits: OperationLimits): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    let aliases = 0;
    let directives = 0;
    const refuse = (code: string, what: string, limit: number, got: number) =>
      context.reportError(codedError(code, `expected at most ${limit} ${what}, got ${got}`));
    return {
      Field: ({ alias }) => {
        if (alias) aliases += 1;
      },
      Directive: () => {
        directives += 1;
      },
      Document: {
        leave(document) {
          const { depth, fields } = unfoldedSize(document);
          if (depth > limits.depth) refuse('LIMIT_DEPTH', 'levels of fields', limits.depth, depth);
          if (aliases > limits.aliases) refuse('LIMIT_ALIASES', 'aliases', limits.aliases, aliases);
          if (directives > limits.directives)
            refuse('LIMIT_COST', 'directives', limits.directives, directives);
          if (fields > limits.fields) refuse('LIMIT_COST', 'fields', limits.fields, fields);
        },
      },
    };
  };
}
