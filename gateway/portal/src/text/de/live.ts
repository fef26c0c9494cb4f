/** Changes as they happen. */
export const live = {
  title: 'Was sich gerade ändert',
  ofRecord: 'Was sich gerade an diesem Eintrag ändert',
  follow: 'Live mitlesen',
  reload: 'Seite neu laden',
  paused: 'Angehalten. Es wird nichts übertragen, bis Sie mitlesen.',
  waiting: 'Verbunden. Änderungen erscheinen hier.',
  interrupted: 'Die Verbindung ist unterbrochen. Was inzwischen geschieht, wird nachgeholt.',
  cancelled: 'Abgesagt:',
  one: 'Eine Änderung',
  many: (count: string) => `${count} Änderungen`,
  feeds: 'Kalender und Meldungen abonnieren',
  calendar: 'Kalender (iCalendar)',
  atom: 'Meldungen (Atom)',
  feedsNote:
    'Mit derselben Auswahl wie diese Seite. Absagen stehen darin, und wie die Daten genutzt werden dürfen.',
};
