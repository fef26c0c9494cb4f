import { createHash } from 'node:crypto';

/** Parts of an answer that say who answered and how, not what. */
const NOT_CONTENT = new Set(['regions', 'coverage', 'resolution']);

/**
 * A short mark of an answer's content. Equal marks mean equal answers, so that a kept address can say whether something has changed. Which
 * regions answered counts only through what they said.
 */
export function answerMark(data: object): string {
  const content = JSON.stringify(data, (name, value: unknown) => (NOT_CONTENT.has(name) ? undefined : value));
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
