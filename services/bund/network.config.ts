import type { NetworkConfig } from '@verbund/network';
import { core } from './seed/core/layer.ts';
import { furtherSources } from './seed/public/layer.ts';

/**
 * Region `bund`: the federal bodies, and short entries of networks whose states have no region yet.
 * Demonstration: from public sources, not operated by the bodies named.
 */
export const config: NetworkConfig = {
  code: 'bund',
  name: 'Bund',
  network: 'Bundesweite Dachverbände',
  state: null,
  seed: [core, furtherSources],
};
