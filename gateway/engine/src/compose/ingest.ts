import {
  buildASTSchema,
  Kind,
  parse,
  specifiedDirectives,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { resolveLinks } from './resolve-links.ts';
import { ENGINE_WORDS_SDL, FEDERATION_WORDS_SDL } from './words.ts';

/** One SDL, read: with its words for reading them, and without them for asking and answering. */
export interface Ingested {
  /** Schema with all directives declared, so that their arguments are typed. */
  readonly worded: GraphQLSchema;
  /** The bare document: no words of the engine or of federation, no `_service` and `_entities`. */
  readonly bare: DocumentNode;
  /** The bare document without what only the engine may fill. */
  readonly open: DocumentNode;
}

const WORDS: DocumentNode = parse(ENGINE_WORDS_SDL + FEDERATION_WORDS_SDL, { noLocation: true });
const WORD_NAMES = new Set(WORDS.definitions.map(nameOf));
const PLUMBING = new Set([
  '_Any',
  '_Entity',
  '_Service',
  '_FieldSet',
  'FieldSet',
  'federation__FieldSet',
  'link__Import',
  'link__Purpose',
]);
const PLUMBING_FIELDS = new Set(['_service', '_entities']);

/** Reads one SDL. Throws a GraphQLError or Error where the text is no valid schema. */
export function ingest(sdl: string): Ingested {
  const linked = resolveLinks(parse(sdl, { noLocation: true }));
  const own = promoteExtensions(withoutPlumbing(linked));
  const worded = buildASTSchema({
    kind: Kind.DOCUMENT,
    definitions: [...own.definitions, ...WORDS.definitions],
  });
  return { worded, bare: withoutWords(own), open: withoutWords(withoutInternal(own)) };
}

function withoutInternal(document: DocumentNode): DocumentNode {
  return visit(document, {
    InputValueDefinition: (node) =>
      node.directives?.some(({ name }) => name.value === 'internal') ? null : undefined,
  });
}

/** Drops what federation itself adds, and every declaration of a word: ours count. */
function withoutPlumbing(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.filter((node) => {
    const name = nameOf(node);
    if (node.kind === Kind.DIRECTIVE_DEFINITION)
      return !WORD_NAMES.has(name) && !name.startsWith('federation__');
    return !PLUMBING.has(name) && !(WORD_NAMES.has(name) && node.kind === Kind.ENUM_TYPE_DEFINITION);
  });
  return visit(
    { ...document, definitions },
    {
      FieldDefinition: (node) => (PLUMBING_FIELDS.has(node.name.value) ? null : undefined),
    },
  );
}

/** `extend type Query` without a `type Query`, as subgraphs print it, is its definition. */
function promoteExtensions(document: DocumentNode): DocumentNode {
  const defined = new Set(
    document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION).map(nameOf),
  );
  const definitions = document.definitions.map((node): DefinitionNode => {
    if (node.kind !== Kind.OBJECT_TYPE_EXTENSION || defined.has(node.name.value)) return node;
    defined.add(node.name.value);
    return { ...node, kind: Kind.OBJECT_TYPE_DEFINITION };
  });
  return { ...document, definitions };
}

function withoutWords(document: DocumentNode): DocumentNode {
  const kept = new Set([
    ...specifiedDirectives.map((directive) => directive.name),
    ...document.definitions.filter((node) => node.kind === Kind.DIRECTIVE_DEFINITION).map(nameOf),
  ]);
  const stripped = visit(document, {
    Directive: (node) => (kept.has(node.name.value) ? undefined : null),
  });
  return {
    ...stripped,
    definitions: stripped.definitions.filter(
      (node) =>
        node.kind !== Kind.SCHEMA_EXTENSION ||
        (node.operationTypes?.length ?? 0) > 0 ||
        (node.directives?.length ?? 0) > 0,
    ),
  };
}

function nameOf(node: DefinitionNode): string {
  return 'name' in node && node.name ? node.name.value : '';
}
