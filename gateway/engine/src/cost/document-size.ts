import { Kind, visit, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** Size of the largest operation of a document, fragments unfolded. */
export interface UnfoldedSize {
  readonly depth: number;
  readonly fields: number;
}

/** Everything of a document's size that does not depend on variables. */
export interface DocumentSize extends UnfoldedSize {
  readonly aliases: number;
  readonly directives: number;
  /** Null where the document was not parsed from a text. */
  readonly tokens: number | null;
}

/** Counts once per document what `extensions.cost` tells of it. */
export function documentSize(document: DocumentNode): DocumentSize {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: ({ alias }) => {
      if (alias) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
  });
  return { ...unfoldedSize(document), aliases, directives, tokens: tokensOf(document) };
}

/** Without the two at both ends of every text. */
function tokensOf({ loc }: DocumentNode): number | null {
  if (!loc) return null;
  let count = 0;
  for (let token = loc.startToken.next; token?.next; token = token.next) count += 1;
  return count;
}

const INTROSPECTION = new Set(['__schema', '__type']);

/**
 * Depth and number of fields, counted in one walk over each fragment, so that fragments which spread each other
 * exponentially cost nothing. A cycle of fragments counts once (validation refuses it). Introspection is not counted: the
 * standard query is deeper than any of ours; its cost is counted when it is answered.
 */
export function unfoldedSize(document: DocumentNode): UnfoldedSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, UnfoldedSize>();
  const NOTHING: UnfoldedSize = { depth: 0, fields: 0 };

  const ofFragment = (name: string): UnfoldedSize => {
    const found = known.get(name);
    if (found) return found;
    known.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment ? ofSelections(fragment.selectionSet) : NOTHING;
    known.set(name, size);
    return size;
  };

  const ofSelections = (set: SelectionSetNode): UnfoldedSize => {
    let depth = 0;
    let fields = 0;
    for (const selection of set.selections) {
      let size = NOTHING;
      if (selection.kind === Kind.FRAGMENT_SPREAD) size = ofFragment(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) size = ofSelections(selection.selectionSet);
      else if (!INTROSPECTION.has(selection.name.value)) {
        const inner = selection.selectionSet ? ofSelections(selection.selectionSet) : NOTHING;
        size = { depth: inner.depth + 1, fields: inner.fields + 1 };
      }
      depth = Math.max(depth, size.depth);
      fields += size.fields;
    }
    return { depth, fields };
  };

  let depth = 0;
  let fields = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const size = ofSelections(definition.selectionSet);
    depth = Math.max(depth, size.depth);
    fields = Math.max(fields, size.fields);
  }
  return { depth, fields };
}
