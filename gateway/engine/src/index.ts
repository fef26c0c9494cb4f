export type { Engine, EngineOptions, EngineRequest, ShardState, SubscriptionRequest } from './engine.ts';
export type { Diagnostic, DiagnosticCode } from './compose/diagnostics.ts';
export { DIAGNOSTIC_CODES } from './compose/diagnostics.ts';
export { ERROR_CODES, type ErrorCode } from './errors.ts';
export type { CoverageRecord, CoverageSource, SourceStatus } from './ports/coverage.ts';
export type { Ask, Derive, Host, Local } from './ports/host.ts';
export { DEFAULT_LIMITS, type Limits } from './ports/limits.ts';
export type { Cursor, Owner, Protocol } from './ports/protocol.ts';
export type { ShardSource } from './ports/shard-source.ts';
export { SYSTEM_CLOCK, type Clock } from './ports/clock.ts';
export { DEFAULT_STREAM_SETTINGS, type StreamSettings } from './ports/stream-settings.ts';
export type {
  Transport,
  TransportEvent,
  TransportFailed,
  TransportFailure,
  TransportRequest,
  TransportResponse,
  TransportSubscription,
  TransportSuccess,
} from './ports/transport.ts';
export type { Admit, CostReport } from './cost/account.ts';
export type { Cost } from './cost/cost.ts';
export { unfoldedSize, type UnfoldedSize } from './cost/document-size.ts';
export type { ExplainedField, ExplainedRequest, Explanation, PrunedShard } from './explain/explanation.ts';
export type { Outward } from './outward/outward.ts';
export { CompositionError, createEngine } from './create-engine.ts';
export { compose, type Composed } from './compose/compose.ts';
export { printApiSchema } from './compose/print-api-schema.ts';
export type { Shard, Supergraph } from './compose/supergraph.ts';
