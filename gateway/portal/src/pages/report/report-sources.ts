import type { ReportEvent, SourceFields } from '../../ask/operation-types.ts';
import type { ReportProject } from './funders.ts';

/** Every source of the project, its events and their figures, once. */
export function reportSources(
  project: ReportProject,
  events: readonly ReportEvent[],
): readonly SourceFields[] {
  const found = new Map<string, SourceFields>();
  for (const { meta, figures } of [project, ...events])
    for (const source of [...meta.sources, ...figures.flatMap((figure) => figure.source ?? [])])
      found.set(
        `${source.label} ${source.url ?? ''}`,
        found.get(`${source.label} ${source.url ?? ''}`) ?? source,
      );
  return [...found.values()];
}
