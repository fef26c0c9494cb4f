/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { NoAnswer } from '../../ask/ask.ts';
import { FOCUS_HERE } from '../../parts/focus-here.ts';
import type { Page } from '../../visit/page.ts';
import type { SignedIn, Visit } from '../../visit/visit.ts';
import { DeskBar, deskPage } from './desk-frame.tsx';

/** Hides address, venue, contact and persons of every record of the region, after one question. For its admins. */
export async function deskProtectPage(visit: Visit, visitor: SignedIn): Promise<Page> {
  const { desk } = visit.text;
  const written = visit.form === null ? null : await protectRegion(visitor);
  const isRefused = written === 'refused';
  return deskPage(visit, {
    title: desk.protectRegion,
    status: isRefused ? 403 : 200,
    content: (
      <div className="column">
        <DeskBar visit={visit} visitor={visitor} />
        <h1>{desk.protectRegion}</h1>
        <p className="lead">{desk.protectRegionLead}</p>
        {written !== null && <Answer written={written} visit={visit} />}
        <form method="post">
          <p>
            <button type="submit">{desk.protectRegionNow}</button>
          </p>
        </form>
      </div>
    ),
  });
}

/** How many records were changed. Done again it changes nothing, so it needs no key. */
async function protectRegion(visitor: SignedIn): Promise<number | 'refused'> {
  try {
    const { data } = await visitor.ask('ProtectRegion', { region: visitor.region });
    return data.payload === null || data.payload.problems.length > 0 ? 'refused' : data.payload.written;
  } catch (error) {
    if (error instanceof NoAnswer) return 'refused';
    throw error;
  }
}

function Answer({
  written,
  visit,
}: {
  readonly written: number | 'refused';
  readonly visit: Visit;
}): ReactNode {
  const { desk } = visit.text;
  return written === 'refused' ? (
    <p className="notice" role="alert" {...FOCUS_HERE}>
      {desk.protectRegionRefused}
    </p>
  ) : (
    <output className="notice" {...FOCUS_HERE}>
      {desk.protectedRecords(written)}
    </output>
  );
}
