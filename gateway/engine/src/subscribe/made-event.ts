import type { CompiledStream } from './compiled-stream.ts';

/** What the engine says itself in a stream. */
export interface MadeEvent {
  readonly kind: 'SOURCE_DOWN' | 'SOURCE_BACK' | 'SOURCE_JOINED' | 'GAP' | 'HEARTBEAT';
  /** Null: about no single shard. */
  readonly shard: string | null;
  /** A stable code, and words behind a colon. */
  readonly message: string | null;
}

/** Where the stream stands when it is said. */
export interface Standing {
  readonly cursor: string;
  readonly positions: readonly (readonly [shard: string, cursor: string])[];
  /** ISO 8601. */
  readonly at: string;
}

/** An event of the engine as a shard would have answered it, for the client's selection. */
export function madeValue(
  { node }: CompiledStream,
  made: MadeEvent,
  { cursor, positions, at }: Standing,
): Record<string, unknown> {
  const [row] = node.event.value.rows;
  const value: Record<string, unknown> = {};
  for (const { upstreamKey } of row?.hidden ?? []) value[upstreamKey] = null;
  for (const { upstreamKey } of row?.references ?? []) value[upstreamKey] = null;
  for (const { key, role, nonNull, position } of node.event.fills) {
    if (role === 'KIND') value[key] = made.kind;
    else if (role === 'SHARD') value[key] = made.shard ?? (nonNull ? '' : null);
    else if (role === 'CURSOR') value[key] = cursor;
    else if (role === 'MESSAGE') value[key] = made.message;
    else if (role === 'AT') value[key] = at;
    else if (role === 'EMPTY') value[key] = [];
    else if (role === 'POSITIONS' && made.kind === 'HEARTBEAT')
      value[key] = positions.map(([shard, own]) => positionValue(position, shard, own));
    else value[key] = null;
  }
  return value;
}

function positionValue(
  fields: Readonly<Record<string, 'SHARD' | 'CURSOR'>>,
  shard: string,
  cursor: string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, part]) => [key, part === 'SHARD' ? shard : cursor]),
  );
}
