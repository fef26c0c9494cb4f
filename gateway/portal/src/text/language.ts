/** Languages of the portal, as they stand in `lang` attributes. German is the first. */
export const PORTAL_LANGUAGES = ['de', 'en'] as const;
export type PortalLanguage = (typeof PORTAL_LANGUAGES)[number];

/** The same as the contract writes it. */
export function contractLanguage(language: PortalLanguage): 'DE' | 'EN' {
  return language === 'en' ? 'EN' : 'DE';
}
