import { formatGlobalId, type RecordKind } from '@verbund/schema';
import type { Visit } from '../visit/visit.ts';

/** The id a record page's address stands for. */
export function recordId(visit: Visit, kind: RecordKind): string {
  return formatGlobalId(visit.parameters.region ?? '', kind, visit.parameters.key ?? '');
}
