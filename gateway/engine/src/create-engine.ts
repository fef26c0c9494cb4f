import type { Diagnostic } from './compose/diagnostics.ts';
import type { Engine, EngineOptions } from './engine.ts';

/** Thrown by `createEngine` where the contract itself cannot be served. */
export class CompositionError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((finding) => `${finding.code} ${finding.coordinate ?? ''}: ${finding.message}`).join('\n'));
    this.name = 'CompositionError';
    this.diagnostics = diagnostics;
  }
}

/** Composes and starts serving. Throws a CompositionError where the contract cannot be served; a bad shard never throws. */
export function createEngine<Context = unknown>(options: EngineOptions<Context>): Engine<Context> {
  throw new CompositionError([
    { code: 'SDL_INVALID', severity: 'error', shard: null, coordinate: null, message: `not built yet (${options.contract.length})` },
  ]);
}
