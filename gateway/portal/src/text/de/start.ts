/** The start page: one question, answered at once. */
export const start = {
  title: 'Wie viele Teilnahmen, welche Länder fehlen?',
  attendances: (number: string) => `${number} Teilnahmen`,
  attendancesNote:
    'Summe über alle stattgefundenen Veranstaltungen. Wer zu zwei Veranstaltungen kommt, zählt zweimal.',
  noFigure: 'Zur Zeit liegt keine Zahl vor.',
  missingLands: (count: number) => `${count} von 16 Ländern sind noch nicht im Verbund`,
  noneMissing: 'Alle 16 Länder sind im Verbund',
  toFigures: 'Alle Zahlen und ihre Herkunft',
  holdings: 'Was der Verbund enthält',
  upcoming: 'Kommende Veranstaltungen',
  noUpcoming: 'Zur Zeit ist keine kommende Veranstaltung eingetragen.',
  recent: 'Zuletzt',
  allConferences: 'Alle Veranstaltungen',
  federation: 'Wer ist im Verbund',
  federationLead:
    'Jede Region wird von einem Netzwerk geführt. Ein Land ohne Region kann jederzeit hinzukommen.',
  network: 'Netzwerk',
  contact: 'Kontakt',
  conferences: 'Veranstaltungen',
  answering: 'antwortet',
  unknown: 'unbekannt',
  stop: (region: string) => `${region} anhalten`,
  stopNote: (region: string) =>
    `Was geschieht, wenn eine Region ausfällt? Dieser Knopf hält den Server von ${region} wirklich an. Nach zwei Minuten kommt er von selbst zurück.`,
  stopped: (region: string, time: string) =>
    `${region} ist angehalten und kommt um ${time} von selbst zurück.`,
  bringBack: (region: string) => `${region} zurückholen`,
  starting: (region: string) => `${region} wird wieder gestartet.`,
};
