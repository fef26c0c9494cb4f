import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii, text } from '../record/columns.ts';
import type { Visibility } from '../record/record.enum.ts';
import type { ParticipationRole, PersonBasis } from './participation.enum.ts';

/** One party in one role: exactly one of organization, person, group and municipality. */
export const Participation = defineEntity({
  name: 'Participation',
  tableName: 'participation',
  properties: {
    ownerId: ascii().primary(),
    position: p.integer().primary(),
    // Position of the session it belongs to; null: the whole event.
    sessionPosition: p.integer().strictNullable(),
    role: p.text().$type<ParticipationRole>(),
    organizationId: ascii().strictNullable(),
    organizationLabel: p.text().strictNullable(),
    personName: p.text().strictNullable(),
    personFunction: text().strictNullable(),
    personOrganizationLabel: p.text().strictNullable(),
    personBasis: p.text().$type<PersonBasis>().strictNullable(),
    // Day of the consent, and where the person published it, for the bases that need one.
    personConsentOn: ascii().strictNullable(),
    personPublishedAt: p.text().strictNullable(),
    // Null: the party is no person.
    personVisibility: p.text().$type<Visibility>().strictNullable(),
    groupLabel: text().strictNullable(),
    municipality: ascii().strictNullable(),
    note: text().strictNullable(),
  },
  indexes: [{ name: 'participation_by_organization', properties: ['organizationId', 'role', 'ownerId'] }],
});
export type Participation = InferEntity<typeof Participation>;
