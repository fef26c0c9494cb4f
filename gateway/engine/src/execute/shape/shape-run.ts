import type { Execution } from '../execution.ts';
import type { ShapeRun } from './shape.ts';

/** What the values of one shard are shaped with. */
export function shapeRunOf<Context>(execution: Execution<Context>, shard: string): ShapeRun {
  const { environment, sink, pending, pendingNested } = execution;
  return { shard, protocol: environment.protocol, sink, pending, pendingNested };
}
