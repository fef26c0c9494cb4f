import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii, instant } from '../record/columns.ts';

/** What somebody has entered in a form and not sent yet: theirs alone, and no part of any record. */
export const FormDraft = defineEntity({
  name: 'FormDraft',
  tableName: 'form_draft',
  properties: {
    person: ascii().primary(),
    // Id of the record, or `<kind>/<key>` of one that is not there yet.
    form: ascii().primary(),
    // Null: there is no record yet.
    revision: p.integer().strictNullable(),
    content: p.json<Readonly<Record<string, unknown>>>(),
    savedAt: instant(),
  },
  indexes: [{ name: 'form_draft_by_age', properties: ['savedAt'] }],
});
export type FormDraft = InferEntity<typeof FormDraft>;
