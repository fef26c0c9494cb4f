/** Answering by a one-time link. */
export const link = {
  title: 'Stimmt der Eintrag noch?',
  about: (name: string) => `Es geht um den Eintrag „${name}“.`,
  read: 'Eintrag lesen (neues Fenster)',
  until: (time: string) => `Der Link gilt einmal, bis ${time}.`,
  confirm: 'Ja, alles stimmt',
  wrong: 'Etwas stimmt nicht',
  gone: 'Dieser Link gilt nicht mehr. Bitte fragen Sie das Netzwerk nach einem neuen.',
  confirmed: 'Vielen Dank. Der Eintrag ist als richtig bestätigt.',
  suggested: 'Vielen Dank. Ihre Angaben liegen der Redaktion vor.',
  refused: 'Das hat nicht funktioniert. Bitte prüfen Sie Ihre Angaben.',
};
