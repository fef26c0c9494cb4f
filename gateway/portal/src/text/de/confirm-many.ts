/** Many entries of the to-do list confirmed at once. */
export const confirmMany = {
  lead: 'Wählen Sie aus, was noch stimmt. Ausgewählt ist zunächst nichts.',
  oldest: (shown: string | number) => `Gezeigt sind die ältesten ${shown}.`,
  button: 'Ausgewählte bestätigen: alles stimmt noch',
  nothingChosen: 'Es ist kein Eintrag ausgewählt. Bestätigt wurde nichts.',
  done: (count: string | number) =>
    count === 0
      ? 'Kein Eintrag wurde bestätigt.'
      : count === 1
        ? 'Ein Eintrag ist bestätigt.'
        : `${count} Einträge sind bestätigt.`,
  notDone: 'Nicht bestätigt:',
};
