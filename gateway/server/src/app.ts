import { join } from 'node:path';
import { createEngine, type Engine } from '@verbund/engine';
import type { Portal } from '@verbund/portal';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Settings } from './env.ts';
import { explorerRoutes } from './explorer/explorer-routes.ts';
import { contractHost } from './host/contract-host.ts';
import { contractText } from './host/contract.ts';
import { regionsToLookAt } from './host/fresh-look.ts';
import { contractProtocol } from './host/protocol.ts';
import { PUBLIC_CODES } from './host/public-codes.ts';
import { regionRows } from './host/regions.ts';
import { apolloServer } from './http/apollo.ts';
import { engineGateway } from './http/engine-gateway.ts';
import { graphqlRoute } from './http/graphql-route.ts';
import { healthRoutes, type Readiness } from './http/health.ts';
import { httpServer } from './http/http-server.ts';
import { mountedPortal, portalRoute } from './http/portal.ts';
import type { OperationContext } from './http/operation-context.ts';
import { gatewayIdentity } from './identity/gateway-identity.ts';
import { isLoopbackHost } from './identity/own-origin.ts';
import { OPERATION_LIMITS, type OperationLimits } from './limits/operation-limits.ts';
import type { LookPace } from './registry/look-delay.ts';
import { diskStore, noStore } from './registry/record-store.ts';
import { Registry } from './registry/registry.ts';
import type { BreakerLimits } from './upstream/breaker.ts';
import { regionLink } from './upstream/region-link.ts';
import { regionTransport } from './upstream/region-transport.ts';

/** Settings a test may turn and an operator need not. */
export interface GatewayTuning {
  readonly contract?: string;
  readonly operationLimits?: OperationLimits;
  readonly breaker?: BreakerLimits;
  readonly pace?: Partial<LookPace>;
}

/** A gateway that answers. */
export interface Gateway {
  /** Address of the graph. */
  readonly url: string;
  readonly engine: Engine<OperationContext>;
  readonly server: FastifyInstance;
  /** Resolves when every region was looked at once. */
  readonly firstLook: Promise<void>;
  /** Says it is not ready, lets requests under way end, closes everything. */
  stop(): Promise<void>;
}

const FIRST_RETRY_MS = 500;

/** Starts a gateway: it listens when this resolves, whatever the state of the regions. */
export async function startGateway(
  settings: Settings,
  log: Logger,
  tuning: GatewayTuning = {},
): Promise<Gateway> {
  const { deadlineMs, regions } = settings;
  const codes = regions.map(({ code }) => code);
  const links = regions.map((region) =>
    regionLink(region, {
      concurrency: settings.regionConcurrency,
      deadlineMs,
      ...(tuning.breaker ? { breaker: tuning.breaker } : {}),
    }),
  );

  const registry = new Registry({
    links,
    store: settings.stateFolder === null ? noStore : diskStore(join(settings.stateFolder, 'regions')),
    pace: { pollMs: settings.pollMs, retryMs: FIRST_RETRY_MS, ...tuning.pace },
    deadlineMs,
    log,
    compose: (shards, changed) => accepted(engine, engine.setShards(shards), changed, log),
  });
  await registry.load();

  const suspended = () => new Set(links.filter(({ breaker }) => breaker.suspended).map(({ code }) => code));
  const engine: Engine<OperationContext> = createEngine<OperationContext>({
    contract: tuning.contract ?? contractText(),
    shards: registry.shards,
    transport: regionTransport(new Map(links.map((link) => [link.code, link])), registry, deadlineMs),
    protocol: contractProtocol(codes),
    publicCodes: PUBLIC_CODES,
    limits: { deadlineMs, maxRows: settings.maxRows, maxBytes: settings.maxUpstreamBytes },
    host: contractHost(() => regionRows(registry.states, engine.shards, suspended())),
  });

  const limits = tuning.operationLimits ?? OPERATION_LIMITS;
  const apollo = apolloServer({
    gateway: engineGateway(engine, (extensions) =>
      regionsToLookAt(extensions).forEach((code) => registry.lookSoon(code)),
    ),
    limits,
    log,
  });
  await apollo.start();

  const readiness: Readiness = { ready: true };
  const server = httpServer(log, limits.bodyBytes);
  let origin = settings.origin === null ? '' : new URL(settings.origin).origin;
  const isDemonstration =
    settings.mode === 'demo' && settings.origin === null && isLoopbackHost(settings.host);
  const identity = gatewayIdentity({
    regions: codes,
    signIn: settings.signIn,
    origin: () => origin,
    isSecure: settings.origin?.startsWith('https:') ?? false,
    isDemonstration,
    log: (message) => log.warn(message),
  });
  await identity.routes(server);
  graphqlRoute(server, apollo, (request) => identity.credentialsOf(request));
  healthRoutes(server, readiness);
  await explorerRoutes(server);
  let portal: Portal | null = null;
  await portalRoute(server, { portal: () => portal, apollo, identity });
  const address = await server.listen({ host: settings.host, port: settings.port });
  origin ||= address;
  portal = mountedPortal(
    apollo,
    settings,
    { origin: settings.origin ?? address, signIn: { regions: [...settings.signIn.keys()], isDemonstration } },
    log,
  );
  const firstLook = registry.start();

  return {
    url: `${address}/graphql`,
    engine,
    server,
    firstLook,
    async stop() {
      readiness.ready = false;
      registry.stop();
      await closeServer(server);
      await apollo.stop();
      await Promise.all(links.map(({ pool }) => pool.destroy()));
    },
  };
}

/** Lets requests under way end. Their connections would stay open for the next request, so they are swept up. */
async function closeServer(server: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => server.server.closeIdleConnections(), 50);
  await server.close();
  clearInterval(sweep);
}

function accepted(
  engine: Engine<OperationContext>,
  diagnostics: Engine['diagnostics'],
  changed: string,
  log: Logger,
): boolean {
  for (const { code, severity, shard, coordinate, message } of diagnostics) {
    if (shard === changed)
      log[severity === 'error' ? 'error' : 'warn']({ region: shard, code, coordinate }, message);
  }
  return engine.shards.some(({ name, state }) => name === changed && state === 'READY');
}
