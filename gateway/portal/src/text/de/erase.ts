/** The name of a person taken out of everything a region stores. */
export const erase = {
  title: 'Name einer Person löschen',
  lead: 'Der Name wird aus allen Einträgen Ihrer Region, ihrem Verlauf und allen Texten genommen. Zuerst wird nur nachgesehen, wo er steht. Nur für die Verwaltung.',
  name: 'Vor- und Nachname',
  nameHint:
    'Mindestens zwei Wörter. Andere Reihenfolge, Titel, Akzente und die Schreibung mit ae, oe, ue werden mitgefunden.',
  look: 'Nachsehen, wo der Name steht',
  foundTitle: (name: string) => `Wo „${name}“ steht`,
  place: 'Stelle',
  count: 'Anzahl',
  records: 'Einträge mit diesem Namen',
  otherRows: 'Weitere Stellen: Verlauf, Quellen, zurückgezogene Einträge, Vorschläge, Entwürfe',
  nowhere:
    'Der Name steht zur Zeit nirgends. Gelöscht werden kann er trotzdem: Er verschwindet dann auch aus Sicherungen, die später zurückgeholt werden.',
  unchanged: 'Geändert wurde noch nichts.',
  warningTitle: 'Das lässt sich nicht rückgängig machen',
  warning:
    'Der Name verschwindet auch aus dem Verlauf, und aus älteren Sicherungen, sobald sie zurückgeholt werden. Niemand kann ihn zurückholen, auch die Verwaltung nicht. Wer genauso heißt, wird mitgelöscht.',
  notFoundTitle: 'Was dabei nicht gefunden wird',
  notFound: {
    lastName: 'der Nachname allein',
    spelling: 'andere Schreibungen des Namens; sie müssen einzeln gelöscht werden',
    ids: 'ein Name in der Kennung eines Eintrags; Kennungen ändern sich nie',
    seeds: 'Dateien mit Anfangsdaten, die außerhalb der Datenbank liegen',
    accounts: 'Konten der Redaktion; sie werden dort entfernt, wo Konten verwaltet werden',
  },
  understood: 'Ich weiß, dass der Name sich nicht zurückholen lässt.',
  now: (name: string) => `„${name}“ endgültig löschen`,
  notUnderstood: 'Gelöscht wurde nichts: Bitte bestätigen Sie erst, dass sich das nicht zurückholen lässt.',
  done: (name: string) => `„${name}“ ist gelöscht.`,
  doneRecords: (count: string | number) =>
    count === 1 ? 'Ein Eintrag wurde geändert.' : `${count} Einträge wurden geändert.`,
  doneOther: (count: string | number) =>
    count === 1 ? 'Eine weitere Stelle wurde geändert.' : `${count} weitere Stellen wurden geändert.`,
  notCompacted:
    'Die Dateien der Datenbank enthalten den Namen noch, bis sie von selbst aufgeräumt hat. Lesbar ist er nirgends mehr.',
  refused: 'Den Namen einer Person kann nur die Verwaltung der Region löschen. Geändert wurde nichts.',
  notAName: 'Bitte geben Sie Vor- und Nachnamen an, zusammen höchstens 200 Zeichen. Geändert wurde nichts.',
  noLog:
    'Die Region führt kein Löschprotokoll; eine zurückgeholte Sicherung brächte den Namen wieder. Geändert wurde nichts. Wer die Region betreibt, muss VERBUND_ERASURE_LOG einstellen.',
  unknown:
    'Das Netzwerk hat nicht rechtzeitig geantwortet. Ob gelöscht wurde, ist ungewiss. Senden Sie ruhig noch einmal: Wiederholen ändert nichts weiter.',
  unreachable: 'Das Netzwerk antwortet gerade nicht. Bitte versuchen Sie es später noch einmal.',
};
