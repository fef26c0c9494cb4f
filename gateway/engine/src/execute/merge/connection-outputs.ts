import type {
  ConnectionRows,
  EdgeOutput,
  MergedOutput,
  PageInfoOutput,
} from '../../plan/merged-selection.ts';
import { pathTo, type Path } from '../path.ts';
import { emptyObject } from '../shape/empty-object.ts';
import { compositeShape } from '../shape/row.ts';
import type { Shape } from '../shape/shape.ts';
import type { ConnectionRun } from './connection-run.ts';
import type { MergeRun, Part } from './merge.ts';
import type { Winner } from './merge-pages.ts';
import type { ReadPage } from './read-page.ts';

/** Writes one of the standard fields of a connection. */
export type ConnectionOutput = (run: MergeRun, path: Path) => unknown;

/** Compiles `edges`, `nodes` and `pageInfo`; undefined for any other output. `rows` is null where nothing of a row is asked for. */
export function connectionOutput(
  rows: ConnectionRows | null,
  output: MergedOutput,
): ConnectionOutput | undefined {
  if (output.kind === 'PAGE_INFO') return pageInfoOutput(output.outputs);
  if (rows && output.kind === 'EDGES') return edgesOutput(rows, output.responseKey, output.outputs);
  return rows && output.kind === 'NODES' ? nodesOutput(rows, output.responseKey, output.node) : undefined;
}

/** Shapes the node of one winner. `keys` lead there from the list. */
type NodeShape = (
  run: MergeRun,
  connection: ConnectionRun,
  winner: Winner,
  path: Path,
  listKey: string,
  index: number,
  nodeKey?: string,
) => unknown;

function nodeShape(rows: ConnectionRows, position: number): NodeShape {
  const node = rows.nodes[position];
  if (!node) throw new TypeError(`no node selection ${position}`);
  const shape: Shape = compositeShape(node.value);
  const { upstreamKey } = node;
  return (run, connection, { part, row }, path, listKey, index, nodeKey) => {
    const { run: own, errors } = connection.parts[part] as Part;
    const edge = (connection.pages[part] as ReadPage).edges[row] as Readonly<Record<string, unknown>>;
    const below = errors?.children.get(rows.edgesKey)?.children.get(row)?.children.get(upstreamKey);
    if (!below && !run.followPaths) return shape(edge[upstreamKey], own, undefined, undefined);
    const at = pathTo(pathTo(path, listKey), index);
    return shape(edge[upstreamKey], own, nodeKey === undefined ? at : pathTo(at, nodeKey), below);
  };
}

function nodesOutput(rows: ConnectionRows, key: string, position: number): ConnectionOutput {
  const shape = nodeShape(rows, position);
  return (run, path) => {
    const { connection } = run;
    return connection
      ? connection.page.winners.map((winner, index) => shape(run, connection, winner, path, key, index))
      : [];
  };
}

function edgesOutput(rows: ConnectionRows, key: string, outputs: readonly EdgeOutput[]): ConnectionOutput {
  const create = emptyObject(outputs);
  const fields = outputs.map((output) => ({
    ...output,
    shape: output.kind === 'NODE' ? nodeShape(rows, output.node) : null,
  }));
  return (run, path) => {
    const { connection } = run;
    if (!connection) return [];
    return connection.page.winners.map((winner, index) => {
      const edge = create();
      for (const field of fields) {
        if (field.shape)
          edge[field.responseKey] = field.shape(run, connection, winner, path, key, index, field.responseKey);
        else edge[field.responseKey] = field.kind === 'TYPENAME' ? field.typeName : connection.cursors[index];
      }
      return edge;
    });
  };
}

function pageInfoOutput(outputs: readonly PageInfoOutput[]): ConnectionOutput {
  const create = emptyObject(outputs);
  return ({ connection }) => {
    const info = create();
    for (const output of outputs) info[output.responseKey] = pageInfoValue(output, connection);
    return info;
  };
}

function pageInfoValue({ field, typeName }: PageInfoOutput, connection: ConnectionRun | null): unknown {
  if (field === '__typename') return typeName;
  if (field === 'startCursor') return connection?.cursors[0] ?? null;
  if (field === 'endCursor') return connection?.cursors.at(-1) ?? null;
  return connection?.page[field] ?? false;
}
