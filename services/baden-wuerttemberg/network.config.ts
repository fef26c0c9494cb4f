import type { NetworkConfig } from '@verbund/network';
import { core } from './seed/core/layer.ts';
import { furtherSources } from './seed/public/layer.ts';

/** Region `bw`. Demonstration: from public sources, not operated by the network named. */
export const config: NetworkConfig = {
  code: 'bw',
  name: 'Baden-Württemberg',
  network: 'Forum der Kulturen Stuttgart e. V.',
  state: 'DE-BW',
  seed: [core, furtherSources],
};
