export { startGateway, type Gateway, type GatewayTuning } from './app.ts';
export { readSettings, type RegionAddress, type Settings } from './env.ts';
export { createLog } from './log.ts';
