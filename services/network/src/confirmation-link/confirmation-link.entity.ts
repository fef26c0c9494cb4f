import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { ascii, instant } from '../record/columns.ts';

/** A link with which somebody without an account may confirm one record, or suggest a correction of it, once. */
export const ConfirmationLink = defineEntity({
  name: 'ConfirmationLink',
  tableName: 'confirmation_link',
  properties: {
    // The secret itself is known to nobody but whoever has the link.
    tokenHash: ascii().primary(),
    recordId: ascii(),
    madeBy: ascii(),
    madeAt: instant(),
    expiresAt: instant(),
    usedAt: instant().strictNullable(),
  },
  indexes: [{ name: 'confirmation_link_by_expiry', properties: ['expiresAt'] }],
});
export type ConfirmationLink = InferEntity<typeof ConfirmationLink>;
