import type { NetworkConfig } from '@verbund/network';
import { core } from './seed/core/layer.ts';
import { furtherSources } from './seed/public/layer.ts';

/**
 * Region `sn`. The network named is the body founded on 16 November 2024 after the insolvency of its predecessor.
 * Demonstration: from public sources, not operated by it.
 */
export const config: NetworkConfig = {
  code: 'sn',
  name: 'Sachsen',
  network: 'Landesverband Sächsischer Migrant*innenorganisationen',
  state: 'DE-SN',
  seed: [core, furtherSources],
};
