import type { NetworkConfig } from '@verbund/network';
import { core } from './seed/core/layer.ts';
import { furtherSources } from './seed/public/layer.ts';

/** Region `mv`. Demonstration: from public sources, not operated by the network named. */
export const config: NetworkConfig = {
  code: 'mv',
  name: 'Mecklenburg-Vorpommern',
  network: 'MIGRANET-MV',
  state: 'DE-MV',
  seed: [core, furtherSources],
};
