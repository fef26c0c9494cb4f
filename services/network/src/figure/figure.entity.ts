import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii, text } from '../record/columns.ts';
import type { Measure, Precision } from './figure.enum.ts';

/** A number with its precision, stated about a record. */
export const Figure = defineEntity({
  name: 'Figure',
  tableName: 'figure',
  properties: {
    ownerId: ascii().primary(),
    position: p.integer().primary(),
    measure: p.text().$type<Measure>(),
    value: p.integer(),
    upper: p.integer().strictNullable(),
    precision: p.text().$type<Precision>(),
    // What value and precision mean, stored so that PostgreSQL can add intervals without knowing the rules.
    lowerBound: p.integer(),
    upperBound: p.integer().strictNullable(),
    asOf: ascii().strictNullable(),
    // Last day `asOf` can mean, `2019-12-31` for `2019`; null where it is not known.
    asOfDay: ascii().strictNullable(),
    note: text().strictNullable(),
    sourceKey: ascii().strictNullable(),
  },
  indexes: [{ name: 'figure_by_measure', properties: ['measure', 'ownerId'] }],
});
export type Figure = InferEntity<typeof Figure>;
