import type { Problem } from '../ask/ask.ts';
import type { RegionFields } from '../ask/operation-types.ts';
import { silence } from '../coverage/describe-coverage.ts';
import { noRecordPage, silentRecordPage } from '../pages/errors/error-pages.tsx';
import type { Page } from '../visit/page.ts';
import type { Visit } from '../visit/visit.ts';

/** The page for a record that is not in the answer: its region is silent, or there is none. */
export function missingRecord(
  visit: Visit,
  field: string,
  problems: readonly Problem[],
  regions: readonly RegionFields[] | null,
): Page {
  const failed = problems.find((problem) => problem.field === field && problem.code.startsWith('SHARD_'));
  if (!failed) return noRecordPage(visit);
  const region = regions?.find((entry) => entry.code === visit.parameters.region);
  const status = region === undefined || region.status === 'OK' ? 'UNREACHABLE' : region.status;
  return silentRecordPage(
    visit,
    region?.name ?? visit.parameters.region ?? '',
    silence(status, region?.lastContact ?? null, visit.language, visit.now),
  );
}
