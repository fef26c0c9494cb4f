import type { NetworkConfig } from '@verbund/network';
import { core } from './seed/core/layer.ts';
import { furtherSources } from './seed/public/layer.ts';

/** Region `th`. Demonstration: from public sources, not operated by the network named. */
export const config: NetworkConfig = {
  code: 'th',
  name: 'Thüringen',
  network: 'MigraNetz Thüringen e.V.',
  state: 'DE-TH',
  seed: [core, furtherSources],
};
