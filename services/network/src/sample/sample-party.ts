import type { Participation } from '../participation/participation.entity.ts';
import type { ParticipationRole } from '../participation/participation.enum.ts';
import type { NewRow } from '../record/new-record.ts';
import { sampleId, type SampleScope } from './sample-scope.ts';

/** A generated organization in a role. */
export function sampleParty(
  scope: SampleScope,
  ownerId: string,
  position: number,
  role: ParticipationRole,
  organization: number,
): NewRow<Participation> {
  return {
    ownerId,
    position,
    sessionPosition: null,
    role,
    organizationId: sampleId(scope, 'organization', organization),
    organizationLabel: `Musterverein ${organization + 1}`,
    personName: null,
    personFunction: null,
    personOrganizationLabel: null,
    personBasis: null,
    personConsentOn: null,
    personPublishedAt: null,
    personVisibility: null,
    groupLabel: null,
    municipality: null,
    note: null,
  };
}
