import jsonld from 'jsonld';
import { LITERALS, PROPERTIES, TYPES } from './schema-org-terms.ts';

const VOCABULARY = 'http://schema.org/';

/** What `https://schema.org` answers a JSON-LD processor, as far as it matters here: nothing is fetched. */
const CONTEXT = { '@context': { '@vocab': VOCABULARY } };

type Node = Readonly<Record<string, unknown>>;

/**
 * What is wrong with a block of JSON-LD by the processor's safe mode and our table of schema.org: unknown types and properties, properties
 * on a type that has none such, values of another kind. One line each; a block that is no JSON-LD throws.
 */
export async function structuredDataFindings(text: string): Promise<string[]> {
  const nodes = await jsonld.expand(
    JSON.parse(text) as Record<string, never>,
    {
      documentLoader: async (url: string) => {
        if (url !== 'https://schema.org') throw new Error(`expected the context of schema.org, came ${url}`);
        return { contextUrl: undefined, documentUrl: url, document: CONTEXT };
      },
      // Whatever the processor would drop in silence is an error.
      safe: true,
    } as Parameters<typeof jsonld.expand>[1],
  );
  if (nodes.length === 0) return ['expected a node, came none'];
  return nodes.flatMap((node) => nodeFindings(node as Node, 'page'));
}

function nodeFindings(node: Node, where: string): string[] {
  const [type = ''] = (node['@type'] as string[] | undefined) ?? [];
  const name = local(type);
  if (!(name in TYPES)) return [`${where}: ${type || 'a node without a type'} is not in the table`];
  return Object.entries(node)
    .filter(([key]) => !key.startsWith('@'))
    .flatMap(([key, values]) => {
      const property = PROPERTIES[local(key)];
      const path = `${where} > ${name}.${local(key)}`;
      if (!property) return [`${path}: is not in the table`];
      if (!property.of.some((owner) => isA(name, owner))) return [`${path}: ${name} has no such property`];
      return (values as Node[]).flatMap((value) => valueFindings(value, property.values, path));
    });
}

function valueFindings(value: Node, allowed: readonly string[], path: string): string[] {
  if ('@value' in value) {
    const text = String(value['@value']);
    const fits = allowed.some((kind) => LITERALS[kind]?.test(text));
    return fits ? [] : [`${path}: expected ${allowed.join(' or ')}, came ${text}`];
  }
  const type = local(((value['@type'] as string[] | undefined) ?? [''])[0] ?? '');
  const found = nodeFindings(value, path);
  if (found.length > 0) return found;
  return allowed.some((kind) => isA(type, kind))
    ? []
    : [`${path}: expected ${allowed.join(' or ')}, came ${type}`];
}

function local(iri: string): string {
  return iri.startsWith(VOCABULARY) ? iri.slice(VOCABULARY.length) : iri;
}

function isA(type: string, above: string): boolean {
  for (let at: string | null | undefined = type; at; at = TYPES[at]) if (at === above) return true;
  return false;
}
