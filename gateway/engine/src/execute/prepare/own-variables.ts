import type { Execution } from '../execution.ts';
import type { MergedRun } from './scatter-run.ts';

/** Variables of the engine as one shard gets them: pages always with a size, cursors without what is only of interest here, arguments with closures. */
export function ownVariables<Context>(
  { environment }: Execution<Context>,
  { root, page, closed }: MergedRun,
  shard: string,
): Record<string, unknown> {
  const own: Record<string, unknown> = { ...closed?.variablesFor(shard) };
  const names = root.node.fetch.pageVariables;
  if (!page || !names) return own;
  const { size, from, after, before } = page;
  const fingerprint = closed?.fingerprintFor(shard) ?? page.fingerprint;
  const { protocol } = environment;
  own[from === 'start' ? names.first : names.last] = size;
  if (after) own[names.after] = protocol.formatCursor({ ...after, fingerprint, missed: [] });
  if (before) own[names.before] = protocol.formatCursor({ ...before, fingerprint, missed: [] });
  return own;
}
