import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Draw } from './draw.ts';
import { drawArguments, type ArgumentValues } from './draw-arguments.ts';
import type { World } from './world.ts';
import { writeValue, type Variables } from './write-value.ts';

type AnyField = GraphQLField<unknown, unknown>;

/** What one operation is written with. */
export interface Writing {
  readonly draw: Draw;
  readonly world: World;
  readonly schema: GraphQLSchema;
  readonly variables: Variables;
  /** Fragment definitions written so far. */
  readonly fragments: string[];
}

/** Response keys taken at one place of the response, so that what is written twice merges and does not conflict. */
class Scope {
  readonly #taken = new Map<string, { readonly what: string; readonly inner: Scope }>();

  /** The scope below this key, or null where something else has taken it. */
  claim(key: string, what: string): Scope | null {
    const taken = this.#taken.get(key);
    if (taken) return taken.what === what ? taken.inner : null;
    const inner = new Scope();
    this.#taken.set(key, { what, inner });
    return inner;
  }
}

/** How deep a selection may still go: levels, and references inside references. */
interface Depth {
  readonly levels: number;
  readonly references: number;
  /** Fields of all towns inside one another. */
  readonly nesting: number;
  /** There may be more than one row here. */
  readonly listed: boolean;
}

const DEPTH: Depth = { levels: 7, references: 2, nesting: 2, listed: false };

/** Not comparable between one database and a federation: times, versions and words. */
const LEFT_OUT = new Set([
  'CoverageSource.durationMs',
  'CoverageSource.contractVersion',
  'CoverageSource.message',
  'Query._entities',
  'Query._service',
]);

/** Fields to ask for more often than others. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'Query.books': 6,
  'Query.loans': 2,
  'Query.branches': 2,
  'Query.stock': 2,
  'BookConnection.edges': 3,
  'BookConnection.nodes': 3,
  'LoanConnection.edges': 2,
  'LoanConnection.nodes': 2,
  'BookConnection.pageInfo': 4,
  'PageInfo.hasNextPage': 3,
  'PageInfo.hasPreviousPage': 3,
  'BookRef.resolution': 2,
  'BranchRef.resolution': 2,
  'Branch.holdings': 3,
  'Book.lent': 3,
};

/** Draws the selection set of a root type, with one to four root fields. */
export function drawRootSelection(writing: Writing, root: GraphQLObjectType): string {
  // A town asked alone cannot tell which of its rows would fail inside the rows of others.
  const depth = writing.world.brittle ? { ...DEPTH, nesting: 0 } : DEPTH;
  return drawSelection(writing, root, new Scope(), depth, 4);
}

function drawSelection(
  writing: Writing,
  type: GraphQLCompositeType,
  scope: Scope,
  depth: Depth,
  most = 5,
): string {
  const { draw } = writing;
  const parts: string[] = [];
  for (let count = 1 + draw.below(most); count > 0; count--) {
    const part = draw.chance(14)
      ? drawFragment(writing, type, scope, depth)
      : drawField(writing, type, scope, depth);
    if (part !== null) parts.push(part);
  }
  if (isAbstractType(type) && draw.chance(80)) {
    for (const member of writing.schema.getPossibleTypes(type))
      parts.push(
        `... on ${member.name} ${drawSelection(writing, member, draw.chance(30) ? new Scope() : scope, depth)}`,
      );
  }
  if (parts.length === 0) {
    scope.claim('__typename', '__typename');
    parts.push('__typename');
  }
  return `{ ${parts.join(' ')} }`;
}

function drawField(writing: Writing, type: GraphQLCompositeType, scope: Scope, depth: Depth): string | null {
  const { draw } = writing;
  const fields = fieldsWithin(type, depth);
  if (fields.length === 0 || draw.chance(6)) {
    const key = draw.chance(20) ? 'kindOfThing' : '__typename';
    return scope.claim(key, '__typename') ? `${key === '__typename' ? '' : `${key}: `}__typename` : null;
  }
  const field = draw.pick(fields);
  const values = drawArguments(draw, writing.world, field, nests(field, type) && depth.listed);
  const alias = draw.chance(22) ? draw.pick(['x', 'y', draw.pick(fields).name, '_v_id']) : field.name;
  const inner = scope.claim(alias, `${field.name}${JSON.stringify(values)}`);
  if (!inner) return null;
  const named = getNamedType(field.type);
  const below: Depth = {
    levels: depth.levels - 1,
    references: depth.references - (leadsAway(field) ? 1 : 0),
    nesting: depth.nesting - (nests(field, type) ? 1 : 0),
    listed: depth.listed || String(field.type).includes('['),
  };
  const selection = isCompositeType(named) ? ` ${drawSelection(writing, named, inner, below)}` : '';
  return `${alias === field.name ? '' : `${alias}: `}${field.name}${writeArguments(writing, field, values)}${drawCondition(writing)}${selection}`;
}

function drawFragment(writing: Writing, type: GraphQLCompositeType, scope: Scope, depth: Depth): string {
  const { draw, fragments } = writing;
  const condition = draw.pick([type, type, ...conditionsWithin(type)]);
  const selection = drawSelection(writing, condition, scope, depth, 3);
  if (draw.chance(50)) {
    const name = `F${fragments.length + 1}`;
    fragments.push(`fragment ${name} on ${condition.name} ${selection}`);
    const spread = `...${name}${drawCondition(writing)}`;
    return draw.chance(20) ? `${spread} ...${name}` : spread;
  }
  return `... ${condition === type && draw.chance(40) ? '' : `on ${condition.name} `}${drawCondition(writing)}${selection}`;
}

/** Type conditions that hold for every value of the type: its interfaces. */
function conditionsWithin(type: GraphQLCompositeType): readonly GraphQLInterfaceType[] {
  return isObjectType(type) ? type.getInterfaces() : [];
}

const known = new Map<string, readonly AnyField[]>();

/** Fields that may be drawn at this depth, some of them several times. */
function fieldsWithin(type: GraphQLCompositeType, depth: Depth): readonly AnyField[] {
  const name = `${type.name} ${depth.levels > 1} ${depth.references > 0} ${depth.nesting > 0}`;
  let fields = known.get(name);
  if (!fields) {
    const all = 'getFields' in type ? (Object.values(type.getFields()) as AnyField[]) : [];
    const allowed = all.filter(
      (field) =>
        mayGoTo(field, depth) &&
        (depth.nesting > 0 || !nests(field, type)) &&
        !LEFT_OUT.has(`${type.name}.${field.name}`),
    );
    fields = allowed.flatMap((field) =>
      Array<AnyField>(WEIGHTS[`${type.name}.${field.name}`] ?? 1).fill(field),
    );
    known.set(name, fields);
  }
  return fields;
}

/** How far a link leads is known only to who follows it, so that it counts like the reference itself. */
function mayGoTo(field: AnyField, depth: Depth): boolean {
  if (depth.references === 0 && (leadsAway(field) || bears(field, 'resolution'))) return false;
  return depth.levels > 1 || !isCompositeType(getNamedType(field.type));
}

function leadsAway(field: AnyField): boolean {
  return bears(field, 'reference');
}

/** A field of a row that all towns answer. */
function nests(field: AnyField, type: GraphQLCompositeType): boolean {
  return type.name !== 'Query' && bears(field, 'scatter');
}

function bears(field: AnyField, directive: string): boolean {
  return field.astNode?.directives?.some((node) => node.name.value === directive) ?? false;
}

function writeArguments({ draw, variables }: Writing, field: AnyField, values: ArgumentValues): string {
  const written = field.args
    .filter((argument) => argument.name in values)
    .map(
      (argument) =>
        `${argument.name}: ${writeValue(draw, variables, values[argument.name], argument.type, argument.defaultValue !== undefined)}`,
    );
  if (draw.chance(20)) written.reverse();
  return written.length > 0 ? `(${written.join(', ')})` : '';
}

function drawCondition({ draw, variables }: Writing): string {
  if (!draw.chance(7)) return '';
  const [name, value] = [draw.pick(['include', 'skip']), draw.chance(50)];
  const condition = draw.chance(60) ? variables.declare('Boolean!', value) : String(value);
  return ` @${name}(if: ${condition})`;
}
