import { visit, type DocumentNode } from 'graphql';
import { refuse } from '../../errors.ts';

/** Aliases and variables beginning with `_v_` are the engine's own. */
export function refuseReservedNames(document: DocumentNode): void {
  visit(document, {
    Field(node) {
      if (node.alias?.value.startsWith('_v_')) throw reserved(`alias ${node.alias.value}`);
    },
    VariableDefinition(node) {
      if (node.variable.name.value.startsWith('_v_')) throw reserved(`variable $${node.variable.name.value}`);
    },
  });
}

function reserved(name: string) {
  return refuse('GRAPHQL_VALIDATION_FAILED', `expected a name that does not begin with _v_, got ${name}`);
}
