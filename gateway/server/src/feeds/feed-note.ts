import type { FeedSnapshot } from './feed-store.ts';

const INSTANT = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
});

/** What a reader of the feed has to know about it: who is silent, what is not in it. One sentence each. */
export function feedNote({ silent, names, cut, rows }: FeedSnapshot, leftOut = 0): string {
  const sentences = silent.map(({ code, since }) => {
    const name = names.get(code) ?? code;
    return since === null
      ? `${name} antwortet zurzeit nicht; seine Veranstaltungen fehlen hier.`
      : `${name} antwortet zurzeit nicht; seine Veranstaltungen sind auf dem Stand vom ${INSTANT.format(since)} Uhr.`;
  });
  if (leftOut > 0)
    sentences.push(
      leftOut === 1
        ? 'Eine Veranstaltung ohne festen Tag steht nur im Portal.'
        : `${leftOut} Veranstaltungen ohne festen Tag stehen nur im Portal.`,
    );
  if (cut) sentences.push('Ältere Veranstaltungen stehen nur im Portal.');
  if (rows.some(({ meta }) => meta.demonstration))
    sentences.push('Vorführung: aus öffentlichen Quellen, nicht von den genannten Organisationen betrieben.');
  return sentences.join(' ');
}
