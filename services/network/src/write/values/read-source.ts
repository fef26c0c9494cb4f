import type { SourceInput } from '../../source/source.input.ts';
import type { Reading } from '../reading.ts';
import { readUrl } from './read-address.ts';
import { readDay, readPartialDate } from './read-date.ts';
import { readLine } from './read-line.ts';

/** Where a statement comes from. Answers the key under which it is stored. */
export function readSource(given: SourceInput, reading: Reading): string {
  return reading.source({
    label: readLine(given.label, reading.at('label'), { longest: 300, required: true }) ?? '',
    url: readUrl(given.url, reading.at('url')),
    author: readLine(given.author, reading.at('author'), { longest: 200 }),
    publishedAt: readPartialDate(given.publishedAt, reading.at('publishedAt')),
    retrievedAt: readDay(given.retrievedAt, reading.at('retrievedAt')),
    raw: null,
  });
}
