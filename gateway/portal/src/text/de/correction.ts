/** The way to have an entry corrected or removed. */
export const correction = {
  title: 'Eintrag berichtigen oder löschen',
  about: (name: string) => `Es geht um den Eintrag „${name}“.`,
  kept: (network: string, region: string) =>
    `Geführt wird er von ${network} in der Region ${region}. Nur dieses Netzwerk kann ihn ändern oder löschen.`,
  what: 'Was Sie schreiben sollten',
  whatAddress: (id: string) => `die Adresse des Eintrags: ${id}`,
  whatVersion: (revision: number, date: string) =>
    `die Fassung, die Sie gelesen haben: ${revision} vom ${date}`,
  whatWrong: 'was falsch ist, und woher Sie es wissen',
  whatPerson:
    'wenn es um Ihren eigenen Namen geht: dass Sie die Löschung wünschen. Eine Begründung brauchen Sie nicht.',
  where: 'Wohin',
  mail: (address: string) => `E-Mail an ${address}`,
  mailSubject: (id: string) => `Berichtigung ${id}`,
  demonstration:
    'Dies ist eine Vorführung. Im öffentlichen Betrieb steht hier die Adresse des zuständigen Netzwerks.',
  noContact:
    'Für diese Region ist noch keine Adresse hinterlegt. Bitte wenden Sie sich an die im Impressum genannte Stelle.',
  write: 'Direkt an die Redaktion',
  kindQuestion: 'Worum geht es?',
  words: 'Was soll anders sein, und woher wissen Sie es?',
  contact: 'E-Mail oder Telefon für Rückfragen (freiwillig, wird mit der Entscheidung gelöscht)',
  send: 'An die Redaktion senden',
  sent: 'Vielen Dank. Ihre Angaben liegen der Redaktion vor.',
  receipt: 'Mit diesem Abholschlüssel können Sie die Antwort lesen. Er wird nur einmal gezeigt:',
  askReceipt: 'Antwort lesen',
  receiptLabel: 'Abholschlüssel',
  noReceipt: 'Zu diesem Schlüssel gibt es nichts, oder nichts mehr.',
  decision: (state: string) => `Ihr Vorschlag ist ${state}.`,
  refused:
    'Ihr Vorschlag wurde nicht gespeichert. Bitte prüfen Sie Ihre Angaben, oder versuchen Sie es später noch einmal.',
  back: 'Zurück zum Eintrag',
};
