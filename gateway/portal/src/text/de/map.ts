/** The map of the Länder. */
export const map = {
  description: (answering: number, silent: number, outside: number) =>
    `Karte der 16 Länder: ${answering} antworten, ${silent} antworten nicht, ${outside} sind noch nicht im Verbund. Der Text und die Tabelle „Wer ist im Verbund“ nennen sie einzeln.`,
  places: (names: string) => `Karte von Deutschland mit diesen Orten: ${names}.`,
  answering: 'im Verbund, antwortet',
  silent: 'im Verbund, antwortet nicht',
  outside: 'noch nicht im Verbund',
};
