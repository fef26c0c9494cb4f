import type { RecordKind } from '@verbund/schema';

/** Where the records of each kind lie. */
export const TABLE_OF_KIND: Readonly<Record<RecordKind, string>> = {
  organization: 'organization',
  project: 'project',
  conference: 'conference',
  series: 'conference_series',
  relation: 'relation',
};
