import { startNetwork } from '@verbund/network';
import { config } from './network.config.ts';

await startNetwork(config);
