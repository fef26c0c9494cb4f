import type { Words } from '@verbund/schema';
import type { NetworkConfig } from '../config.ts';

/** On what terms the public data of a region may be used. Where a network has not decided, nobody may assume that it has. */
export function licenceOf({ licence, network }: NetworkConfig): string {
  return (
    licence ??
    `Für die Daten ist keine Lizenz festgelegt; ohne Zustimmung von ${network} ist nur erlaubt, was das Gesetz erlaubt. / No licence has been chosen for this data; ask ${network}.`
  );
}

/** What a public file is and is not. */
export function coverageOf({ name, network }: NetworkConfig): Words {
  return {
    de: `Enthält, was ${network} (${name}) öffentlich zeigt. Andere Regionen und nicht Erfasstes fehlen; aus einer Lücke folgt nicht, dass es etwas nicht gibt.`,
    en: `Holds what ${network} (${name}) shows to the public. Other regions and whatever was not recorded are missing; a gap does not mean that something does not exist.`,
  };
}
