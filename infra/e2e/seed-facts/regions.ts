import { config as badenWuerttemberg } from '@verbund/baden-wuerttemberg';
import { config as bund } from '@verbund/bund';
import { config as mecklenburgVorpommern } from '@verbund/mecklenburg-vorpommern';
import type { NetworkConfig, SeedLayer } from '@verbund/network';
import { config as sachsen } from '@verbund/sachsen';
import { config as thueringen } from '@verbund/thueringen';

/** The five regions, as their doors give them. */
export const regions: readonly NetworkConfig[] = [
  thueringen,
  mecklenburgVorpommern,
  badenWuerttemberg,
  sachsen,
  bund,
];

/** One layer of every region. */
export function layersNamed(name: SeedLayer['layer']): readonly SeedLayer[] {
  return regions.flatMap(({ seed }) => seed.filter(({ layer }) => layer === name));
}
