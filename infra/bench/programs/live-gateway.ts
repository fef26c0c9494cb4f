import { createLog, readSettings, startGateway } from '@verbund/gateway-server';
import { serveLive } from './serve-live.ts';

/**
 * The gateway as it is started in production; only the log is quiet, one address may open many sockets, and nobody is taken for dead because this
 * machine is busy.
 */
const settings = readSettings({
  PORT: '0',
  VERBUND_SUBGRAPHS: process.argv[2] ?? '',
  VERBUND_LOG_LEVEL: 'warn',
  VERBUND_MAX_SOCKETS: '20000',
  VERBUND_MAX_SOCKETS_PER_ADDRESS: '20000',
});
const gateway = await startGateway(settings, createLog('error'), {
  sockets: { pingMs: 120_000 },
  streams: { pingMs: 120_000 },
});
await gateway.firstLook;
serveLive(gateway.url, { count: () => gateway.engine.streamCount });
