/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { CoverageFields, RegionFields } from '../ask/operation-types.ts';
import { describeCoverage } from '../coverage/describe-coverage.ts';
import type { Visit } from '../visit/visit.ts';

interface CoverageNoteProperties {
  readonly coverage: CoverageFields | null | undefined;
  readonly regions: readonly RegionFields[] | null;
  readonly visit: Visit;
  /** Where a walk through pages begins again, for a list that missed a region on an earlier page. */
  readonly restart?: string;
}

/** The coverage sentence of a page or a total. */
export function CoverageNote({ coverage, regions, visit, restart }: CoverageNoteProperties): ReactNode {
  const statement = describeCoverage(coverage, regions, visit.language, visit.now);
  return (
    <p className={statement.complete ? 'coverage' : 'coverage coverage-incomplete'} data-summary="">
      {statement.sentence}
      {statement.earlier !== null && (
        <>
          {' '}
          {statement.earlier} {restart !== undefined && <a href={restart}>{visit.text.coverage.restart}</a>}
        </>
      )}
    </p>
  );
}
