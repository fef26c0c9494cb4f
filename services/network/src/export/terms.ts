import { licenceWords, type Words } from '@verbund/schema';
import type { NetworkConfig } from '../config.ts';

/** On what terms the public data of a region may be used, for files that have no language. */
export function licenceOf({ licence, network }: NetworkConfig): string {
  const { de, en } = licenceWords(network, licence);
  return de === en ? de : `${de} / ${en}`;
}

/** What a public file is and is not. */
export function coverageOf({ name, network }: NetworkConfig): Words {
  return {
    de: `Enthält, was ${network} (${name}) öffentlich zeigt. Andere Regionen und nicht Erfasstes fehlen; aus einer Lücke folgt nicht, dass es etwas nicht gibt.`,
    en: `Holds what ${network} (${name}) shows to the public. Other regions and whatever was not recorded are missing; a gap does not mean that something does not exist.`,
  };
}
