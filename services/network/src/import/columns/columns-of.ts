import { organizationWriting } from '../../organization/organization.writing.ts';
import { conferenceWriting } from '../../conference/conference.writing.ts';
import { projectWriting } from '../../project/project.writing.ts';
import type { RecordWriting } from '../../write/record-writing.ts';
import type { ImportKind } from '../import-kind.enum.ts';
import type { Column } from './column.ts';
import { CONFERENCE_COLUMNS } from './conference-columns.ts';
import { ORGANIZATION_COLUMNS } from './organization-columns.ts';
import { PROJECT_COLUMNS } from './project-columns.ts';

/** How rows of one kind are read and written. */
export interface ImportedKind {
  readonly columns: readonly Column[];
  readonly writing: RecordWriting;
}

export const IMPORTED: Readonly<Record<ImportKind, ImportedKind>> = {
  ORGANIZATION: { columns: ORGANIZATION_COLUMNS, writing: organizationWriting },
  PROJECT: { columns: PROJECT_COLUMNS, writing: projectWriting },
  CONFERENCE: { columns: CONFERENCE_COLUMNS, writing: conferenceWriting },
};
