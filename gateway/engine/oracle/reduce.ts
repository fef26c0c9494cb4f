import { Kind, parse, print, validate, visit, type ASTNode, type DocumentNode } from 'graphql';
import type { Rows } from '../toy/rows.ts';
import { toySchema } from '../toy/schema.ts';
import type { ToyRequest } from '../toy/server.ts';
import type { World } from './world.ts';

/** One operation asked of one world. */
export interface Case {
  readonly world: World;
  readonly request: ToyRequest;
  /** Towns that do not answer. */
  readonly silent: ReadonlySet<string>;
  /** Rounds of closures that towns do not answer, as `town round`. */
  readonly missed: ReadonlySet<string>;
}

const MOST_TRIES = 1_500;
const REMOVABLE = new Set([
  'Field',
  'InlineFragment',
  'FragmentSpread',
  'FragmentDefinition',
  'Argument',
  'Directive',
  'ObjectField',
  'VariableDefinition',
]);

/** Makes a failing case smaller, greedily, as long as it still fails: fewer selections, arguments and rows. */
export async function reduceCase(failing: Case, fails: (smaller: Case) => Promise<boolean>): Promise<Case> {
  let best = failing;
  let tries = 0;
  for (let progress = true; progress && tries < MOST_TRIES;) {
    progress = false;
    for (const smaller of [smallerWorlds, smallerRequests, flatterRequests]) {
      for (let index = 0; tries < MOST_TRIES; tries++) {
        const next = smaller(best, index);
        if (next === 'end') break;
        if (next !== null && (await fails(next))) [best, progress] = [next, true];
        else index++;
      }
    }
  }
  return best;
}

/** The case without its row number `index`. */
function smallerWorlds({ world, ...rest }: Case, index: number): Case | 'end' {
  let at = index;
  for (const kind of ['books', 'branches', 'loans', 'genres'] as const) {
    const list = world.rows[kind];
    if (at < list.length) {
      const rows: Rows = { ...world.rows, [kind]: list.filter((_, place) => place !== at) };
      return { world: { ...world, rows }, ...rest };
    }
    at -= list.length;
  }
  return 'end';
}

/** The case without the part number `index` of its document; null where that is no operation any more. */
function smallerRequests(whole: Case, index: number): Case | null | 'end' {
  const document = parse(whole.request.query);
  let count = 0;
  let removed: ASTNode | null = null;
  const smaller: DocumentNode = visit(document, {
    enter: (node) => {
      if (!REMOVABLE.has(node.kind) || count++ !== index) return undefined;
      removed = node;
      return null;
    },
  });
  return removed ? withDocument(whole, withoutUnused(smaller)) : 'end';
}

/** The case with fragment number `index` written out where it is spread; null where that changes nothing. */
function flatterRequests(whole: Case, index: number): Case | null | 'end' {
  const document = parse(whole.request.query);
  const fragment = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)[
    index
  ];
  if (!fragment) return 'end';
  const flatter: DocumentNode = visit(document, {
    FragmentSpread: ({ name, directives }) =>
      name.value === fragment.name.value
        ? {
            kind: Kind.INLINE_FRAGMENT,
            directives,
            typeCondition: fragment.typeCondition,
            selectionSet: fragment.selectionSet,
          }
        : undefined,
  });
  return withDocument(whole, withoutUnused(flatter));
}

function withDocument(whole: Case, document: DocumentNode): Case | null {
  const query = print(document);
  try {
    if (validate(toySchema, parse(query)).length > 0) return null;
  } catch {
    // Nothing is selected any more, which no text can say.
    return null;
  }
  const variables = Object.fromEntries(
    Object.entries(whole.request.variables ?? {}).filter(([name]) => query.includes(`$${name}:`)),
  );
  return { ...whole, request: { ...whole.request, query, variables } };
}

/** Drops fragments and variables nobody uses any more. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    FragmentSpread: (node) => void used.add(`...${node.name.value}`),
    VariableDefinition: () => false,
    Variable: (node) => void used.add(node.name.value),
  });
  return visit(document, {
    FragmentDefinition: (node) => (used.has(`...${node.name.value}`) ? undefined : null),
    VariableDefinition: (node) => (used.has(node.variable.name.value) ? undefined : null),
  });
}
