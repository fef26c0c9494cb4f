import type { LegalTexts } from '../door.ts';

/** Legal pages of a demonstration on one's own machine: they say what this is, and stand in for nothing. */
export const demonstrationTexts: LegalTexts = {
  imprint: {
    de: [
      'Diese Seite läuft als Vorführung auf einem einzelnen Rechner. Sie ist kein öffentliches Angebot und hat keinen Anbieter im Sinne von § 5 DDG.',
      '## Herkunft der Angaben',
      'Die Einträge sind aus öffentlichen Quellen zusammengestellt. Jeder Eintrag nennt seine Quellen. Die genannten Organisationen betreiben diese Seite nicht und haben die Angaben nicht geprüft.',
      '## Öffentlicher Betrieb',
      'Für den öffentlichen Betrieb verlangt die Software ein Impressum aus der Konfiguration. Ohne es startet sie nicht.',
    ],
    en: [
      'This site runs as a demonstration on one machine. It is no public service and has no provider in the sense of § 5 DDG (German digital services act).',
      '## Origin of the data',
      'The records are compiled from public sources. Every record names its sources. The organizations named do not operate this site and have not checked the data.',
      '## Public operation',
      'For public operation the software demands an imprint from its configuration. It does not start without one.',
    ],
  },
  privacy: {
    de: [
      'Wer hier liest, bekommt keine Cookies; wer sich anmeldet, bekommt eines für die Anmeldung. Diese Vorführung bindet nichts von anderen Servern ein und misst keine Besuche.',
      '## Was verarbeitet wird',
      'Ihr Browser ruft Seiten von diesem Rechner ab. Suchwörter und vollständige Adressen werden nicht gespeichert.',
      '## Personen in Einträgen',
      'Namen erscheinen nur mit Amt oder Funktion bei einer Veranstaltung, so wie sie veröffentlicht wurden. Nach Personen kann nicht gesucht werden. Auf jeder Eintragsseite steht, wie Sie eine Berichtigung oder Löschung erreichen.',
    ],
    en: [
      'Whoever reads here gets no cookies; whoever signs in gets one for signing in. This demonstration embeds nothing from other servers and measures no visits.',
      '## What is processed',
      'Your browser fetches pages from this machine. Search terms and full addresses are not stored.',
      '## Persons in records',
      'Names appear only with an office or function at an event, as they were published. Persons cannot be searched for. Every record page says how to have something corrected or removed.',
    ],
  },
  accessibility: {
    de: [
      'Die Seiten sind nach WCAG 2.2, Stufe AA, gebaut: Sie lassen sich mit der Tastatur bedienen, funktionieren ohne Skripte, bei 400 % Vergrößerung und mit eigenen Farben.',
      '## Geprüft',
      'Jede Seite wird bei jeder Änderung automatisch in einem Browser geprüft, auf Deutsch und Englisch. Eine Prüfung durch Menschen mit Behinderungen steht noch aus.',
      '## Barriere melden',
      'Im öffentlichen Betrieb steht hier eine Adresse, an die Sie eine Barriere melden können, und die zuständige Durchsetzungsstelle.',
    ],
    en: [
      'The pages are built to WCAG 2.2, level AA: they work by keyboard, without scripts, at 400% zoom and with your own colors.',
      '## Checked',
      'Every page is checked automatically in a browser with every change, in German and English. A check by people with disabilities is still to be done.',
      '## Report a barrier',
      'In public operation this page names an address to report a barrier to, and the enforcement body in charge.',
    ],
  },
};
