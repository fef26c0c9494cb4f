import { createLog, readSettings, startGateway } from '@verbund/gateway-server';
import { serveLive } from './serve-live.ts';

/** The gateway as it is started in production; only the log is quiet, and one address may open many sockets. */
const settings = readSettings({
  PORT: '0',
  VERBUND_SUBGRAPHS: process.argv[2] ?? '',
  VERBUND_LOG_LEVEL: 'warn',
  VERBUND_MAX_SOCKETS: '20000',
  VERBUND_MAX_SOCKETS_PER_ADDRESS: '20000',
});
const gateway = await startGateway(settings, createLog('warn'));
await gateway.firstLook;
serveLive(gateway.url, { count: () => gateway.engine.streamCount });
