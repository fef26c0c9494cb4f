/** Forms that were not sent yet. */
export const unsent = {
  keep: 'Entwurf sichern',
  keepHint: 'Damit geht nichts verloren. Nur Sie sehen den Entwurf; am Eintrag ändert sich nichts.',
  kept: (clock: string) => `Entwurf gesichert ${clock}.`,
  changedMeanwhile:
    'Jemand hat den Eintrag inzwischen geändert. Beim Speichern kommen beide Fassungen zusammen.',
  keptElsewhere:
    'Dieser Entwurf ist nicht gesichert: An anderer Stelle haben Sie einen anderen begonnen. Bitte entscheiden Sie oben im Formular.',
  notKept: 'Der Entwurf ist gerade nicht gesichert. Es wird weiter versucht.',
  keptHere: 'Ohne Netz: Ihre Eingaben liegen auf diesem Gerät, bis die Verbindung wieder da ist.',
  tooMany:
    'Der Entwurf ist nicht gesichert: Sie haben schon sehr viele. Bitte senden oder verwerfen Sie andere.',
  tooLong:
    'Der Entwurf ist nicht gesichert: Das Formular ist dafür zu lang. Bitte speichern Sie den Eintrag.',
  title: 'Nicht gesendete Änderungen',
  from: (instant: string) => `Nicht gesendete Änderungen vom ${instant}`,
  fromNamed: (instant: string, name: string) => `Nicht gesendete Eingaben vom ${instant}: „${name}“`,
  goOn: 'Weiter bearbeiten',
  discard: 'Verwerfen',
  decideFirst:
    'Noch nicht gespeichert: Bitte entscheiden Sie erst über Ihre früheren Änderungen. Was jetzt im Formular steht, bleibt dabei.',
  discarded: 'Die nicht gesendeten Änderungen sind verworfen.',
  goneOn: 'Ihre nicht gesendeten Änderungen stehen im Formular. Gespeichert sind sie noch nicht.',
};
