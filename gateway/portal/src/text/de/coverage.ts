/** Who answered and who did not. A silent region is a clause that follows its name: `Sachsen, antwortet seit 14:05 nicht`. */
export const coverage = {
  heading: 'Woher diese Angaben kommen',
  all: (count: number, names: string) => `Mit Daten aus allen ${count} Regionen: ${names}.`,
  answered: (names: string) => `Mit Daten aus ${names}`,
  missingOne: (clause: string) => `; es fehlt: ${clause}`,
  missingMany: (clauses: string) => `; es fehlen: ${clauses}`,
  none: 'Keine Region hat geantwortet',
  onlyAsked: '; andere Regionen sind nach Ihrer Auswahl nicht gefragt.',
  end: '.',
  silent: 'antwortet nicht',
  silentSince: (time: string) => `antwortet seit ${time} nicht`,
  silentSinceDay: (day: string) => `antwortet seit dem ${day} nicht`,
  failed: 'hat diese Frage mit einem Fehler beantwortet',
  invalid: 'hat unbrauchbare Daten geliefert, sie sind nicht enthalten',
  unsupported: 'kann diese Frage noch nicht beantworten',
  missedBefore: (names: string) => `Auf einer früheren Seite dieser Liste fehlte: ${names}.`,
  restart: 'Von vorn beginnen',
};
