import type { Text } from '../text.ts';

export const site: Text['site'] = {
  name: 'Verbund',
  tagline: 'Networks of migrant organizations',
  skip: 'Skip to content',
  navigation: 'Main navigation',
  languageSwitch: 'Language',
  inGerman: 'Deutsch',
  inEnglish: 'English',
  crumbs: 'You are here',
  start: 'Start',
  organizations: 'Organizations',
  conferences: 'Events',
  projects: 'Projects',
  figures: 'Figures',
  more: 'Further pages',
  imprint: 'Imprint',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  demonstration: 'Demonstration',
  demonstrationNote:
    'The data comes from public sources. The organizations named do not operate this site and have not checked the data.',
  about: 'Every network keeps its own records. This site asks the networks and says who answered.',
  mapCredit: 'Map: © GeoBasis-DE / BKG 2016 (data changed)',
  sample: 'Generated practice record',
};
