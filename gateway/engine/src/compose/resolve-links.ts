import { Kind, visit, type ConstDirectiveNode, type ConstValueNode, type DocumentNode } from 'graphql';
import { NAMESPACE } from './words.ts';

const FEDERATION = /^https:\/\/specs\.apollo\.dev\/federation\//;

/**
 * Gives every directive its plain name: `@verbund__scatter` and imports under another name become `@scatter`.
 * In: SDL as written. Out: the same document, in which `@link` no longer matters. Words without any link pass as they are.
 */
export function resolveLinks(document: DocumentNode): DocumentNode {
  const names = linkedNames(document);
  return visit(document, {
    Directive(node) {
      const name = names.renamed.get(node.name.value) ?? withoutPrefix(node.name.value, names.prefixes);
      return name === node.name.value ? undefined : { ...node, name: { ...node.name, value: name } };
    },
  });
}

interface LinkedNames {
  /** Name in this document → plain name. */
  readonly renamed: Map<string, string>;
  readonly prefixes: string[];
}

function linkedNames(document: DocumentNode): LinkedNames {
  const names: LinkedNames = { renamed: new Map(), prefixes: [] };
  for (const link of document.definitions.flatMap(schemaDirectives)) {
    const url = stringArgument(link, 'url');
    if (url === undefined || (url !== NAMESPACE && !FEDERATION.test(url))) continue;
    names.prefixes.push(`${stringArgument(link, 'as') ?? defaultPrefix(url)}__`);
    for (const { name, as } of imports(link)) names.renamed.set(as, name);
  }
  return names;
}

function schemaDirectives(node: DocumentNode['definitions'][number]): readonly ConstDirectiveNode[] {
  if (node.kind !== Kind.SCHEMA_DEFINITION && node.kind !== Kind.SCHEMA_EXTENSION) return [];
  return (node.directives ?? []).filter((directive) => directive.name.value === 'link');
}

/** The name before the version: `https://…/horizontal/v1.0` → `horizontal`. */
function defaultPrefix(url: string): string {
  return url.split('/').at(-2) ?? '';
}

function imports(link: ConstDirectiveNode): { name: string; as: string }[] {
  const value = link.arguments?.find((argument) => argument.name.value === 'import')?.value;
  if (value?.kind !== Kind.LIST) return [];
  return value.values.flatMap((entry) => {
    const name = entry.kind === Kind.STRING ? entry.value : objectField(entry, 'name');
    if (name === undefined) return [];
    const as = entry.kind === Kind.OBJECT ? (objectField(entry, 'as') ?? name) : name;
    return [{ name: name.replace(/^@/, ''), as: as.replace(/^@/, '') }];
  });
}

function objectField(value: ConstValueNode, name: string): string | undefined {
  if (value.kind !== Kind.OBJECT) return undefined;
  const field = value.fields.find((candidate) => candidate.name.value === name);
  return field?.value.kind === Kind.STRING ? field.value.value : undefined;
}

function stringArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function withoutPrefix(name: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((candidate) => name.startsWith(candidate));
  return prefix === undefined ? name : name.slice(prefix.length);
}
