/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { Topic } from '../ask/operation-types.ts';
import { capitalized } from '../format/format-words.ts';
import type { Visit } from '../visit/visit.ts';

/** Topics of a record as a list of words. Nothing where there are none. */
export function TopicTags({
  topics,
  visit,
}: {
  readonly topics: readonly Topic[];
  readonly visit: Visit;
}): ReactNode {
  if (topics.length === 0) return null;
  return (
    <ul className="tags" aria-label={visit.text.lists.topics}>
      {topics.map((topic) => (
        <li key={topic} className="tag">
          {capitalized(visit.label('Topic', topic))}
        </li>
      ))}
    </ul>
  );
}
