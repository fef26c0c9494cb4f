import { conferenceKind } from './conference-kind.ts';
import type { DeskKind, DeskKindName } from './desk-kind.ts';
import { organizationKind } from './organization-kind.ts';
import { projectKind } from './project-kind.ts';
import { relationKind } from './relation-kind.ts';
import { seriesKind } from './series-kind.ts';

/** Every kind of record the desk has a form for. */
export const DESK_KIND: Readonly<Record<DeskKindName, DeskKind>> = {
  conference: conferenceKind,
  organization: organizationKind,
  project: projectKind,
  series: seriesKind,
  relation: relationKind,
};
