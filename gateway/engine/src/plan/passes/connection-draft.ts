import { getNamedType, isObjectType, type FieldNode, type GraphQLObjectType } from 'graphql';
import type {
  ConnectionNode,
  ConnectionRows,
  EdgeOutput,
  MergedOutput,
  PageInfoOutput,
} from '../merged-selection.ts';
import { inside, listed, type Place, type PlanContext } from '../plan-context.ts';
import { collectFields, selectionSets } from './collect-fields.ts';
import { selectComposite } from './select-rows.ts';
import { braces, upstreamField } from './upstream-field.ts';

type Nodes = readonly [FieldNode, ...FieldNode[]];

/** The rows of a connection while their selection grows: `edges`, `nodes` and `pageInfo` under all aliases share one upstream selection of edges. */
export class ConnectionDraft {
  readonly #context: PlanContext;
  readonly #place: Place;
  readonly #connection: GraphQLObjectType;
  readonly #edge: GraphQLObjectType;
  readonly #row: GraphQLObjectType;
  readonly #nodes: ConnectionNode[] = [];
  readonly #texts: string[] = [];
  #needsRows = false;
  #needsPageInfo = false;

  constructor(context: PlanContext, connection: GraphQLObjectType, place: Place) {
    this.#context = context;
    this.#place = place;
    this.#connection = connection;
    this.#edge = objectOf(connection, 'edges');
    this.#row = objectOf(this.#edge, 'node');
  }

  /** The output of a standard connection field; undefined for any other field. */
  output(key: string, nodes: Nodes): MergedOutput | undefined {
    const name = nodes[0].name.value;
    if (name === 'edges') return this.#edges(key, nodes);
    if (name === 'nodes') return { kind: 'NODES', responseKey: key, node: this.#node(nodes, `${key}.*`) };
    return name === 'pageInfo' ? this.#pageInfo(key, nodes) : undefined;
  }

  #edges(key: string, nodes: Nodes): MergedOutput {
    this.#needsRows = true;
    const collected = collectFields(this.#context, this.#edge, selectionSets(nodes));
    const outputs = [...collected].map(([responseKey, fields]): EdgeOutput => {
      const name = fields[0].name.value;
      if (name === 'cursor') return { kind: 'CURSOR', responseKey };
      if (name === 'node')
        return { kind: 'NODE', responseKey, node: this.#node(fields, `${key}.*.${responseKey}`) };
      return { kind: 'TYPENAME', responseKey, typeName: this.#edge.name };
    });
    return { kind: 'EDGES', responseKey: key, outputs };
  }

  /** Position of a node selection; equal selections are one. */
  #node(nodes: Nodes, path: string): number {
    this.#needsRows = true;
    const id = this.#context.contract.sharded.get(this.#row.name) ?? 'id';
    const { selection, text } = selectComposite(
      this.#context,
      `${this.#row.name}!`,
      this.#row,
      nodes,
      listed(inside(this.#place, path)),
      [id],
    );
    const found = this.#nodes.findIndex(
      (node, index) =>
        this.#texts[index] === text && JSON.stringify(node.value) === JSON.stringify(selection),
    );
    if (found >= 0) return found;
    this.#texts.push(text);
    return (
      this.#nodes.push({
        upstreamKey: `${this.#context.prefix}n${this.#nodes.length}`,
        idKey: selection.rows[0]?.keys[id] ?? id,
        value: selection,
      }) - 1
    );
  }

  #pageInfo(key: string, nodes: Nodes): MergedOutput {
    const type = objectOf(this.#connection, 'pageInfo');
    const collected = collectFields(this.#context, type, selectionSets(nodes));
    const outputs = [...collected].map(([responseKey, fields]) => ({
      responseKey,
      field: fields[0].name.value as PageInfoOutput['field'],
      typeName: type.name,
    }));
    // Also of `__typename` alone: a page is written from a page of rows.
    this.#needsRows = true;
    if (outputs.some(({ field }) => field === 'hasNextPage' || field === 'hasPreviousPage'))
      this.#needsPageInfo = true;
    return { kind: 'PAGE_INFO', responseKey: key, outputs };
  }

  /** Coverage counts the rows of each shard, so that it needs them even where the client does not. */
  countRows(): void {
    this.#needsRows = true;
  }

  /** What is asked of the shards; null where no row is needed. Adds the text to `fields`. */
  finish(fields: string[]): ConnectionRows | null {
    if (!this.#needsRows) return null;
    const { prefix } = this.#context;
    const [edgesKey, cursorKey, pageInfoKey] = [`${prefix}edges`, `${prefix}cursor`, `${prefix}page`];
    const nodes = this.#nodes.map((node, index) =>
      upstreamField(node.upstreamKey, 'node', '', this.#texts[index] ?? ''),
    );
    fields.push(
      upstreamField(
        edgesKey,
        'edges',
        '',
        braces(prefix, [upstreamField(cursorKey, 'cursor', '', ''), ...nodes]),
      ),
    );
    if (this.#needsPageInfo)
      fields.push(
        upstreamField(pageInfoKey, 'pageInfo', '', braces(prefix, ['hasNextPage', 'hasPreviousPage'])),
      );
    return {
      edgesKey,
      cursorKey,
      pageInfoKey: this.#needsPageInfo ? pageInfoKey : null,
      rowTypeName: this.#row.name,
      nodes: this.#nodes,
    };
  }
}

function objectOf(type: GraphQLObjectType, field: string): GraphQLObjectType {
  const found = type.getFields()[field];
  const named = found && getNamedType(found.type);
  if (!isObjectType(named)) throw new TypeError(`${type.name}.${field} is no object`);
  return named;
}
