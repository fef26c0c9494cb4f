import { join } from 'node:path';
import { createEngine, type Engine, type StreamSettings } from '@verbund/engine';
import type { Portal, RegionSwitch } from '@verbund/portal';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Settings } from './env.ts';
import { explorerRoutes } from './explorer/explorer-routes.ts';
import { feedRoutes } from './feeds/feed-routes.ts';
import { FeedStore } from './feeds/feed-store.ts';
import { readFeed } from './feeds/read-feed.ts';
import { watchChanges } from './feeds/watch-changes.ts';
import { contractHost } from './host/contract-host.ts';
import { contractText } from './host/contract.ts';
import { regionsToLookAt } from './host/fresh-look.ts';
import { contractProtocol } from './host/protocol.ts';
import { IDENTITY_CODES, PUBLIC_CODES } from './host/public-codes.ts';
import { regionRows } from './host/regions.ts';
import { answerOperation } from './http/answer-operation.ts';
import { apolloServer } from './http/apollo.ts';
import { clientErrors, detailsOf } from './http/client-errors.ts';
import { engineGateway, type AnswerListener } from './http/engine-gateway.ts';
import { graphqlRoute } from './http/graphql-route.ts';
import { healthRoutes, type Readiness } from './http/health.ts';
import { httpServer, type HttpTimes } from './http/http-server.ts';
import { mountedPortal, portalRoute } from './http/portal.ts';
import { KnownTexts } from './http/known-texts.ts';
import type { OperationContext } from './http/operation-context.ts';
import type { Credentials } from './identity/credentials.ts';
import { gatewayIdentity, type GatewayIdentity } from './identity/gateway-identity.ts';
import { isLoopbackHost } from './identity/own-origin.ts';
import { accountPagesOf } from './identity/sign-in-options.ts';
import { admissionOf } from './limits/admission-settings.ts';
import { clientOf } from './limits/client-of.ts';
import { rateHook } from './limits/rate-hook.ts';
import { OPERATION_LIMITS, type OperationLimits } from './limits/operation-limits.ts';
import { boundedStreams } from './live/bounded-streams.ts';
import { liveDoor } from './live/live-door.ts';
import { upgradeAddress } from './live/upgrade-address.ts';
import { socketLimitsOf, type SocketLimits } from './live/socket-limits.ts';
import type { LookPace } from './registry/look-delay.ts';
import { launcherSwitch } from './process/launcher-switch.ts';
import { diskStore, noStore } from './registry/record-store.ts';
import { Registry } from './registry/registry.ts';
import { waitForRegion } from './registry/wait-for-region.ts';
import type { BreakerLimits } from './upstream/breaker.ts';
import { regionLink } from './upstream/region-link.ts';
import { regionTransport } from './upstream/region-transport.ts';
import type { StreamLimits } from './upstream/stream/stream-limits.ts';

/** Settings a test may turn and an operator need not. */
export interface GatewayTuning {
  readonly contract?: string;
  readonly operationLimits?: OperationLimits;
  readonly breaker?: BreakerLimits;
  readonly http?: HttpTimes;
  readonly pace?: Partial<LookPace>;
  readonly sockets?: Partial<SocketLimits>;
  readonly streams?: Partial<StreamLimits>;
  readonly merged?: Partial<StreamSettings>;
  /** How long a feed is good without a change, in milliseconds. */
  readonly feedFreshMs?: number;
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
/** What answers of feeds promise in `max-age`. */
const FEED_FRESH_MS = 60_000;
/** Changes in a row lead to one new reading of a feed in so long. */
const FEED_PAUSE_MS = 1_000;

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
      ...(tuning.streams ? { streams: tuning.streams } : {}),
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
    streams: { endOn: IDENTITY_CODES, ...tuning.merged },
    report: (error) => log.error({ error: detailsOf(error) }, 'an operation failed by our mistake'),
    limits: {
      deadlineMs,
      maxRows: settings.maxRows,
      maxCost: settings.maxCost,
      maxBytes: settings.maxUpstreamBytes,
    },
    host: contractHost(() => regionRows(registry.states, engine.shards, suspended())),
  });

  const admission = admissionOf(settings);
  const limits = tuning.operationLimits ?? OPERATION_LIMITS;
  const onAnswer: AnswerListener = (extensions) =>
    regionsToLookAt(extensions).forEach((code) => registry.lookSoon(code));
  const streaming = boundedStreams(engine, settings.maxStreams);
  const texts = new KnownTexts();
  const apollo = apolloServer({
    gateway: engineGateway(streaming, answerOperation(engine, admission), onAnswer),
    limits,
    log,
    texts,
  });
  await apollo.start();
  const { outward } = engine;
  const subgraph = apolloServer({
    gateway: engineGateway(
      { apiSchema: outward.apiSchema, subscribe: streaming.subscribe },
      answerOperation(outward, admission),
      onAnswer,
    ),
    limits,
    log,
    texts,
  });
  await subgraph.start();

  const readiness: Readiness = { ready: true };
  const server = httpServer(log, limits.bodyBytes, {
    trustedProxies: settings.trustedProxies,
    ...(tuning.http ? { times: tuning.http } : {}),
  });
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
  const knock = (client: string, values: number) => admission.knock(client, values);
  rateHook(server, (request) => clientOf(credentialsIfAny(identity, request), request.ip), knock);
  await identity.routes(server);
  graphqlRoute(server, { apollo, texts }, (request) => identity.credentialsOf(request));
  graphqlRoute(
    server,
    { apollo: subgraph, texts },
    (request) => identity.credentialsOf(request),
    '/graphql/subgraph',
  );
  const sockets = liveDoor(server, {
    apollo,
    credentialsOf: (request) => identity.credentialsOf(request),
    limits: { ...socketLimitsOf(settings, limits.bodyBytes), ...tuning.sockets },
    formatError: clientErrors(log),
    addressOf: upgradeAddress(settings.trustedProxies),
    knock,
  });
  const stopping = new AbortController();
  const feeds = new FeedStore({
    read: (filter) => readFeed(apollo, filter),
    freshMs: tuning.feedFreshMs ?? FEED_FRESH_MS,
    pauseMs: FEED_PAUSE_MS,
    watch: (changed) => void watchChanges(engine, changed, stopping.signal),
  });
  feedRoutes(server, feeds, () => origin);
  healthRoutes(server, readiness);
  await explorerRoutes(server);
  let portal: Portal | null = null;
  await portalRoute(server, { portal: () => portal, apollo, identity });
  const address = await server.listen({ host: settings.host, port: settings.port });
  origin ||= address;
  portal = mountedPortal(
    apollo,
    settings,
    {
      origin: settings.origin ?? address,
      signIn: {
        regions: [...settings.signIn.keys()],
        accountPages: accountPagesOf(settings.signIn),
        isDemonstration,
      },
      regionSwitch: isDemonstration ? switchOf(settings.switchedRegion, registry) : null,
    },
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
      stopping.abort();
      await sockets.stop();
      for (const { streams } of links) streams.close();
      await closeServer(server);
      await Promise.all([apollo.stop(), subgraph.stop()]);
      await Promise.all(links.map(({ pool }) => pool.destroy()));
    },
  };
}

/** The launcher's switch of this region, if there is one. */
function switchOf(region: string | null, registry: Registry): RegionSwitch | null {
  return region === null ? null : launcherSwitch(region, () => waitForRegion(registry, region));
}

/** A broken token counts for its address; it is refused later. */
function credentialsIfAny(
  identity: Pick<GatewayIdentity, 'credentialsOf'>,
  request: FastifyRequest,
): Credentials | undefined {
  try {
    return identity.credentialsOf(request);
  } catch {
    return undefined;
  }
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
