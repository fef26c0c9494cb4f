/** Pages for what went wrong. */
export const errors = {
  notFoundTitle: 'Seite nicht gefunden',
  notFound:
    'Unter dieser Adresse gibt es keine Seite. Vielleicht ist ein Zeichen falsch, oder die Seite ist umgezogen.',
  noRecordTitle: 'Eintrag nicht gefunden',
  noRecord: 'Unter dieser Adresse gibt es keinen öffentlichen Eintrag. Er kann zurückgezogen worden sein.',
  silentTitle: 'Eintrag zur Zeit nicht erreichbar',
  silent: (region: string, clause: string) =>
    `Dieser Eintrag wird in der Region ${region} geführt. Sie ${clause}. Der Eintrag ist nicht verloren; bitte versuchen Sie es später noch einmal.`,
  unavailableTitle: 'Der Verbund antwortet zur Zeit nicht',
  unavailable:
    'Die Abfragestelle hat nicht geantwortet. Die Einträge liegen bei den Netzwerken und sind nicht verloren. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  noRegionTitle: 'Noch keine Region im Verbund',
  noRegion:
    'Der Verbund ist eingerichtet, aber noch kein Netzwerk angeschlossen. Sobald eines dabei ist, erscheinen hier seine Einträge.',
  brokenTitle: 'Ein Fehler auf dieser Seite',
  broken: 'Diese Seite konnte nicht aufgebaut werden. Der Fehler ist aufgezeichnet.',
  tooLargeTitle: 'Diese Frage ist zu groß',
  tooLarge:
    'Die Abfrage wurde nicht gestellt, weil sie zu viele Einträge auf einmal verlangt. Bitte grenzen Sie die Auswahl ein.',
  waysOn: 'Wie es weitergeht',
  toStart: 'Zur Startseite',
  toOrganizations: 'Zum Verzeichnis der Organisationen',
  toConferences: 'Zu den Veranstaltungen',
};
