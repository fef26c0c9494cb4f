import { parseGlobalId, type RecordKind } from '@verbund/schema';
import { conferenceWriting } from '../conference/conference.writing.ts';
import { organizationWriting } from '../organization/organization.writing.ts';
import { projectWriting } from '../project/project.writing.ts';
import { relationWriting } from '../relation/relation.writing.ts';
import { seriesWriting } from '../series/series.writing.ts';
import type { RecordWriting } from './record-writing.ts';

/** How records of every kind are written. */
const WRITINGS: Readonly<Record<RecordKind, RecordWriting>> = {
  organization: organizationWriting,
  project: projectWriting,
  conference: conferenceWriting,
  series: seriesWriting,
  relation: relationWriting,
};

/** How the record of an id is written. The id was checked before. */
export function writingOf(id: string): RecordWriting {
  const kind = parseGlobalId(id)?.kind;
  if (kind === undefined) throw new TypeError('expected an id that was checked');
  return WRITINGS[kind];
}
