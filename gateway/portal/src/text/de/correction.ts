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
  back: 'Zurück zum Eintrag',
};
