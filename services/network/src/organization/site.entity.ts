import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii } from '../record/columns.ts';
import type { Visibility } from '../record/record.enum.ts';
import type { SiteKind } from './organization.enum.ts';

/** A place of an organization. */
export const Site = defineEntity({
  name: 'Site',
  tableName: 'site',
  properties: {
    organizationId: ascii().primary(),
    position: p.integer().primary(),
    kind: p.text().$type<SiteKind>(),
    municipality: ascii().strictNullable(),
    label: p.text().strictNullable(),
    address: p.text().strictNullable(),
    // Street addresses start hidden.
    addressVisibility: p.text().$type<Visibility>(),
  },
  indexes: [{ name: 'site_by_municipality', properties: ['municipality'] }],
});
export type Site = InferEntity<typeof Site>;
