import { createLog, readSettings, startGateway } from '@verbund/gateway-server';
import { serveBench } from './serve-bench.ts';

/** The gateway as it is started in production, all features on; only the log is quiet. */
const settings = readSettings({
  PORT: '0',
  VERBUND_SUBGRAPHS: process.argv[2] ?? '',
  VERBUND_LOG_LEVEL: 'warn',
  // Counted, as in production, but never used up.
  VERBUND_RATE_PER_SECOND: '999999999',
});
const gateway = await startGateway(settings, createLog('warn'));
await gateway.firstLook;
serveBench(gateway.url);
