/** Words that stand on every page. */
export const site = {
  name: 'Verbund',
  tagline: 'Netzwerke von Migrant*innenorganisationen',
  skip: 'Zum Inhalt springen',
  navigation: 'Hauptnavigation',
  languageSwitch: 'Sprache',
  inGerman: 'Deutsch',
  inEnglish: 'English',
  crumbs: 'Sie sind hier',
  start: 'Start',
  organizations: 'Organisationen',
  conferences: 'Veranstaltungen',
  projects: 'Projekte',
  figures: 'Zahlen',
  more: 'Weiteres',
  imprint: 'Impressum',
  privacy: 'Datenschutz',
  accessibility: 'Barrierefreiheit',
  demonstration: 'Vorführung',
  demonstrationNote:
    'Die Angaben stammen aus öffentlichen Quellen. Die genannten Organisationen betreiben diese Seite nicht und haben die Angaben nicht geprüft.',
  about:
    'Jedes Netzwerk führt seine Einträge selbst. Diese Seite fragt die Netzwerke und sagt, wer geantwortet hat.',
  mapCredit: 'Karte: © GeoBasis-DE / BKG 2016 (Daten verändert)',
  sample: 'Erzeugter Übungseintrag',
};
