import { Kind, parse, print, visit, type DocumentNode } from 'graphql';

const OWN_LINK = 'verbund.example/horizontal';
const FEDERATION = new Set(['key', 'link']);
const APOLLO_LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

/**
 * A region's SDL as a vertical gateway would want it: our own directives gone, every field `@shareable`.
 * Without `@shareable` composition refuses the schemas; with it, it accepts them without a hint.
 */
export function verticalSdl(sdl: string, options: { readonly shareable: boolean }): string {
  const document = parse(sdl);
  const stripped: DocumentNode = visit(document, {
    DirectiveDefinition: () => null,
    SchemaExtension: () => null,
    SchemaDefinition: () => null,
    ScalarTypeDefinition: (node) =>
      node.name.value === '_Any' || node.name.value.includes('__') ? null : undefined,
    Directive: (node) => (FEDERATION.has(node.name.value) ? undefined : null),
    EnumTypeDefinition: (node) => (isDirectiveEnum(node.name.value) ? null : undefined),
    ObjectTypeDefinition: {
      leave: (node) => {
        if (node.name.value === '_Service') return null;
        if (node.name.value === 'Subscription') return null;
        const fields = (node.fields ?? []).filter((field) => !field.name.value.startsWith('_'));
        return { ...node, fields: options.shareable ? fields.map(shareable) : fields };
      },
    },
    UnionTypeDefinition: (node) => (node.name.value === '_Entity' ? null : undefined),
  });
  return `${APOLLO_LINK}\n${print(stripped)}`;

  function shareable<T extends { readonly directives?: readonly unknown[] }>(field: T): T {
    const directive = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'shareable' }, arguments: [] };
    return { ...field, directives: [...(field.directives ?? []), directive] };
  }
}

/** Enumerations that only our directive definitions use. */
function isDirectiveEnum(name: string): boolean {
  return (
    name.includes('__') ||
    ['MergeStrategy', 'NullRule', 'MissingRule', 'RouteName'].includes(name) ||
    name.includes(OWN_LINK)
  );
}
