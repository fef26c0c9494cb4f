import { readFileSync } from 'node:fs';
import { Kind, parse, print, visit } from 'graphql';

/** The contract as it is committed. */
export function contractText(): string {
  return readFileSync(new URL('../../../schema/network.graphql', import.meta.url), 'utf8');
}

/** The contract without its directives, with `_service`, as a schema that graphql-js can run. */
export function executableSdl(): string {
  const bare = visit(parse(contractText()), {
    Directive: () => null,
    DirectiveDefinition: () => null,
    SchemaExtension: () => null,
  });
  const definitions = bare.definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION);
  return `${print({ ...bare, definitions })}\nextend type Query { _service: _Service! }\ntype _Service { sdl: String! }`;
}
