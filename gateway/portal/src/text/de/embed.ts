/** A list for an association's own site. */
export const embed = {
  title: 'Diese Liste auf der eigenen Seite zeigen',
  note: 'Fügen Sie diese Zeile in Ihre Seite ein. Sie zeigt die kommenden Veranstaltungen mit dieser Auswahl, ohne Skript und ohne Cookie.',
  frameTitle: 'Kommende Veranstaltungen',
  from: (site: string) => `Aus ${site}`,
};
