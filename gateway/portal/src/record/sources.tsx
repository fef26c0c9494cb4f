/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { SourceFields } from '../ask/operation-types.ts';
import { formatPartialDate } from '../format/format-date.ts';
import type { Visit } from '../visit/visit.ts';

/** A source in words, as a link where its address is known. */
export function SourceLine({
  source,
  visit,
}: {
  readonly source: SourceFields;
  readonly visit: Visit;
}): ReactNode {
  const details = [
    source.author,
    source.publishedAt === null ? null : formatPartialDate(source.publishedAt, visit.language),
    source.retrievedAt === null
      ? null
      : visit.text.record.retrieved(formatPartialDate(source.retrievedAt, visit.language)),
  ].filter((detail) => detail !== null);
  return (
    <>
      {source.url === null ? source.label : <a href={source.url}>{source.label}</a>}
      {details.length > 0 && `, ${details.join(', ')}`}
    </>
  );
}

/** Where a record's statements come from. */
export function Sources({
  sources,
  visit,
}: {
  readonly sources: readonly SourceFields[];
  readonly visit: Visit;
}): ReactNode {
  const { record } = visit.text;
  if (sources.length === 0) return <p>{record.noSources}</p>;
  return (
    <ul className="sources">
      {sources.map((source) => (
        <li key={`${source.label} ${source.url ?? ''}`}>
          <SourceLine source={source} visit={visit} />
        </li>
      ))}
    </ul>
  );
}
