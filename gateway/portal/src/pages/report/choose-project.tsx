/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { ProjectDirectoryData } from '../../ask/operation-types.ts';
import { CoverageNote } from '../../parts/coverage-note.tsx';
import { periodWords } from '../../parts/period-words.ts';
import { languageOfText } from '../../parts/record-text.tsx';
import { regionNames } from '../../parts/region-name.ts';
import type { Visit } from '../../visit/visit.ts';

/** Projects to choose from; the whole directory is one click away. */
const MOST = 50;

/** Asks for the projects that the search finds, or the first of all. */
export async function askChoices(search: string | null, visit: Visit): Promise<ProjectDirectoryData> {
  const { data } = await visit.ask('ProjectDirectory', {
    locale: visit.language,
    first: MOST,
    filter: search === null ? {} : { text: search },
  });
  return data;
}

/** The projects found, each as the way to its report. */
export function ChooseProject({
  data,
  visit,
}: {
  readonly data: ProjectDirectoryData;
  readonly visit: Visit;
}): ReactNode {
  const { report, lists } = visit.text;
  const rows = data.projects?.nodes ?? [];
  const regionName = regionNames(data.regions);
  const [from, to] = ['from', 'to'].map((name) => visit.query.get(name));
  return (
    <>
      <h2>{report.chooseProject}</h2>
      <CoverageNote coverage={data.projects?.coverage} regions={data.regions} visit={visit} />
      {rows.length === 0 && <p className="empty">{data.projects === null ? lists.noAnswer : lists.empty}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a
              href={visit.href('report', {}, { project: row.id, from, to })}
              lang={languageOfText(row.title, row.original, visit)}
            >
              {row.title}
            </a>
            {`, ${[periodWords(row.start, row.end, visit), regionName(row.region)].filter((part) => part !== null).join(', ')}`}
          </li>
        ))}
      </ul>
      {(data.projects?.totalCount ?? 0) > rows.length && <p className="aside">{report.moreProjects}</p>}
    </>
  );
}
