/**
 * Every page's address in both languages. German stands at the root, English below `/en`.
 * Parameters: `:region` and `:key` are the outer parts of a record's id, `:kind` its middle part.
 */
export const ROUTES = {
  start: { de: '/', en: '/en/' },
  organizations: { de: '/organisationen', en: '/en/organizations' },
  organization: { de: '/organisationen/:region/:key', en: '/en/organizations/:region/:key' },
  conferences: { de: '/veranstaltungen', en: '/en/events' },
  conferenceList: { de: '/veranstaltungen/liste', en: '/en/events/list' },
  conference: { de: '/veranstaltungen/:region/:key', en: '/en/events/:region/:key' },
  series: { de: '/reihen/:region/:key', en: '/en/series/:region/:key' },
  projects: { de: '/projekte', en: '/en/projects' },
  project: { de: '/projekte/:region/:key', en: '/en/projects/:region/:key' },
  figures: { de: '/zahlen', en: '/en/figures' },
  statement: { de: '/zahlen/stellungnahme', en: '/en/figures/statement' },
  report: { de: '/zahlen/sachbericht', en: '/en/figures/report' },
  correction: { de: '/berichtigen/:kind/:region/:key', en: '/en/correct/:kind/:region/:key' },
  history: { de: '/verlauf/:kind/:region/:key', en: '/en/history/:kind/:region/:key' },
  desk: { de: '/arbeitsplatz', en: '/en/desk' },
  deskRecords: { de: '/arbeitsplatz/eintraege', en: '/en/desk/records' },
  deskNew: { de: '/arbeitsplatz/neu/:kind', en: '/en/desk/new/:kind' },
  deskEdit: { de: '/arbeitsplatz/eintrag/:kind/:region/:key', en: '/en/desk/record/:kind/:region/:key' },
  deskAction: { de: '/arbeitsplatz/schritt/:kind/:region/:key', en: '/en/desk/step/:kind/:region/:key' },
  deskHistory: { de: '/arbeitsplatz/verlauf/:kind/:region/:key', en: '/en/desk/history/:kind/:region/:key' },
  deskSuggestions: { de: '/arbeitsplatz/vorschlaege', en: '/en/desk/suggestions' },
  deskClaims: { de: '/arbeitsplatz/beziehungen', en: '/en/desk/relations' },
  deskDuplicates: { de: '/arbeitsplatz/doppelte', en: '/en/desk/duplicates' },
  deskImport: { de: '/arbeitsplatz/einlesen', en: '/en/desk/import' },
  deskExport: { de: '/arbeitsplatz/ausgeben', en: '/en/desk/export' },
  deskProtect: { de: '/arbeitsplatz/schuetzen', en: '/en/desk/protect' },
  deskErase: { de: '/arbeitsplatz/loeschen', en: '/en/desk/erase' },
  deskLink: { de: '/arbeitsplatz/link/:kind/:region/:key', en: '/en/desk/link/:kind/:region/:key' },
  confirmLink: { de: '/bestaetigen', en: '/en/confirm' },
  regionSwitch: { de: '/vorfuehrung/region', en: '/en/demonstration/region' },
  embed: { de: '/einbetten/veranstaltungen', en: '/en/embed/events' },
  easy: { de: '/einfache-sprache', en: '/en/easy-language' },
  imprint: { de: '/impressum', en: '/en/imprint' },
  privacy: { de: '/datenschutz', en: '/en/privacy' },
  accessibility: { de: '/barrierefreiheit', en: '/en/accessibility' },
} as const;

export type RouteName = keyof typeof ROUTES;
export type RouteParameters = Readonly<Partial<Record<'region' | 'key' | 'kind', string>>>;
