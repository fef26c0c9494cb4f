import type { Words } from './language.ts';

/**
 * On what terms the public data of a region may be used: the sentence of its network as it was written, in one language or in both. Where the
 * network has not decided, nobody may assume that it has.
 */
export function licenceWords(network: string, licence: string | null | undefined): Words {
  if (licence != null) return { de: licence, en: licence };
  return {
    de: `Für die Daten ist keine Lizenz festgelegt; ohne Zustimmung des Netzwerks (${network}) ist nur erlaubt, was das Gesetz erlaubt.`,
    en: `No licence has been chosen for this data; without the consent of its network (${network}) only what the law allows is allowed.`,
  };
}
