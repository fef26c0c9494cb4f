import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii, recordColumns, searchColumns, searchIndexes, text, topics } from '../record/columns.ts';
import type { Visibility } from '../record/record.enum.ts';
import type { StateMembership } from './state-membership.ts';
import type { LegalForm, OrganizationKind, OrganizationStatus, Stewardship } from './organization.enum.ts';

export const Organization = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  properties: {
    ...recordColumns(),
    name: p.text(),
    alternateNames: p.array<string>(),
    kind: p.text().$type<OrganizationKind>(),
    legalForm: p.text().$type<LegalForm>(),
    status: p.text().$type<OrganizationStatus>(),
    foundedYear: p.integer().strictNullable(),
    topics: topics(),
    summary: text().strictNullable(),
    website: p.text().strictNullable(),
    contactEmail: p.text().strictNullable(),
    contactPhone: p.text().strictNullable(),
    contactVisibility: p.text().$type<Visibility>(),
    stewardship: p.text().$type<Stewardship>(),
    memberStates: p.json<readonly StateMembership[]>(),
    nameKey: ascii(),
    ...searchColumns(),
  },
  indexes: [
    { name: 'organization_by_name', properties: ['nameKey', 'id'] },
    { name: 'organization_by_update', properties: ['updatedKey', 'id'] },
    {
      name: 'organization_facets',
      properties: ['listed', 'stewardship', 'kind', 'publication', 'visibility'],
    },
    ...searchIndexes('organization'),
  ],
});
export type Organization = InferEntity<typeof Organization>;
