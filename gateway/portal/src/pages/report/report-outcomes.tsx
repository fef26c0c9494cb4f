/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { ReportEvent } from '../../ask/operation-types.ts';
import { conferenceTitle } from '../../parts/conference-title.ts';
import { Outcomes } from '../../record/outcomes.tsx';
import { recordHref } from '../../route/href.ts';
import type { Visit } from '../../visit/visit.ts';
import type { ReportProject } from './funders.ts';

interface ReportOutcomesProperties {
  readonly project: ReportProject;
  readonly events: readonly ReportEvent[];
  readonly visit: Visit;
}

/** What came of the project itself, then of its events, each in the wording of its entry. */
export function ReportOutcomes({ project, events, visit }: ReportOutcomesProperties): ReactNode {
  const withOutcomes = events.filter(({ outcomes }) => outcomes.length > 0);
  if (project.outcomes.length === 0 && withOutcomes.length === 0)
    return <p>{visit.text.report.noOutcomes}</p>;
  return (
    <>
      <Outcomes outcomes={project.outcomes} visit={visit} />
      {withOutcomes.map((event) => (
        <div key={event.id}>
          <h3>
            <a href={recordHref(event.id, visit.language) ?? visit.href('conferences')}>
              {conferenceTitle(event, visit)}
            </a>
          </h3>
          <Outcomes outcomes={event.outcomes} visit={visit} heading="h4" />
        </div>
      ))}
    </>
  );
}
