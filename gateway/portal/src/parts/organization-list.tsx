/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { OrganizationRow } from '../ask/operation-types.ts';
import { capitalized } from '../format/format-words.ts';
import { recordHref } from '../route/href.ts';
import type { Visit } from '../visit/visit.ts';
import { RecordText } from './record-text.tsx';
import { TopicTags } from './topic-tags.tsx';

interface OrganizationListProperties {
  readonly rows: readonly OrganizationRow[];
  /** Name of a region by its code. */
  readonly regionName: (code: string) => string;
  readonly visit: Visit;
}

/** Organizations, one under the other: name, kind, places, region, what they do. */
export function OrganizationList({ rows, regionName, visit }: OrganizationListProperties): ReactNode {
  return (
    <ul className="entries">
      {rows.map((row) => (
        <li key={row.id} className="entry">
          <h3 className="entry-title">
            <a href={recordHref(row.id, visit.language) ?? undefined}>{row.name}</a>
          </h3>
          <p className="entry-facts">{facts(row, regionName, visit).join(' · ')}</p>
          <RecordText className="entry-summary" text={row.summary} original={row.original} visit={visit} />
          <TopicTags topics={row.topics} visit={visit} />
          {row.meta.generated && <p className="tag tag-sample">{visit.text.site.sample}</p>}
        </li>
      ))}
    </ul>
  );
}

function facts(row: OrganizationRow, regionName: (code: string) => string, visit: Visit): string[] {
  const places = [
    ...new Set(row.sites.flatMap((site) => site.municipality?.displayName ?? site.label ?? [])),
  ];
  return [
    capitalized(visit.label('OrganizationKind', row.kind)),
    ...places,
    regionName(row.region),
    ...(row.stewardship === 'SHORT_ENTRY' ? [visit.text.lists.shortEntry] : []),
    ...(row.status === 'DISSOLVED' ? [visit.text.lists.dissolved] : []),
  ].filter((fact, index, all) => all.indexOf(fact) === index);
}
