/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { ProjectRow } from '../ask/operation-types.ts';
import { capitalized, formatList } from '../format/format-words.ts';
import { recordHref } from '../route/href.ts';
import type { Visit } from '../visit/visit.ts';
import { periodWords } from './period-words.ts';
import { languageOfText } from './record-text.tsx';
import { TopicTags } from './topic-tags.tsx';

interface ProjectListProperties {
  readonly rows: readonly ProjectRow[];
  readonly regionName: (code: string) => string;
  readonly visit: Visit;
  readonly heading: 'h2' | 'h3' | 'h4';
}

/** Projects, one under the other: title, kind, carrier, period, state of work. */
export function ProjectList({ rows, regionName, visit, heading: Heading }: ProjectListProperties): ReactNode {
  return (
    <ul className="entries">
      {rows.map((row) => (
        <li key={row.id} className="entry">
          <Heading className="entry-title" lang={languageOfText(row.title, row.original, visit)}>
            <a href={recordHref(row.id, visit.language) ?? undefined}>
              {row.acronym === null ? row.title : `${row.title} (${row.acronym})`}
            </a>
          </Heading>
          <p className="entry-facts">{facts(row, regionName, visit).join(' · ')}</p>
          <TopicTags topics={row.topics} visit={visit} />
          {row.meta.generated && <p className="tag tag-sample">{visit.text.site.sample}</p>}
        </li>
      ))}
    </ul>
  );
}

function facts(row: ProjectRow, regionName: (code: string) => string, visit: Visit): string[] {
  const carriers = row.carriers.flatMap((carrier) => carrier.organization?.label ?? carrier.groupLabel ?? []);
  const period = periodWords(row.start, row.end, visit);
  return [
    capitalized(visit.label('ProjectKind', row.kind)),
    ...(carriers.length === 0 ? [] : [`${visit.text.lists.carrier} ${formatList(carriers, visit.language)}`]),
    ...(period === null ? [] : [period]),
    ...(row.status === 'UNKNOWN' ? [] : [visit.label('ProjectStatus', row.status)]),
    ...row.municipalities.slice(0, 3).map((place) => place.displayName),
    regionName(row.region),
  ];
}
