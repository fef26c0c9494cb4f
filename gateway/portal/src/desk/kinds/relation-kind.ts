import type { DeskKind } from './desk-kind.ts';
import { relationFields, relationValues } from './relation-form.ts';
import { withTranslations } from './with-translations.ts';

/** Edges between organizations: memberships, representation, cooperation, succession. The other end may be in any region. */
export const relationKind: DeskKind = {
  fields: relationFields,
  initial: { kind: 'MEMBER_OF' },
  async load(visitor, id) {
    const { data } = await visitor.ask('RelationForm', { id });
    return (
      data.record && {
        id: data.record.id,
        region: data.record.region,
        title: `${data.record.from.label} – ${data.record.to.label}`,
        // It has none: it begins and ends by its dates.
        status: '',
        meta: data.record.meta,
        values: withTranslations(relationValues(data.record), data.record.meta.translations),
      }
    );
  },
  create: (visitor, input, key) => visitor.ask('CreateRelation', { region: visitor.region, input, key }),
  change: (visitor, { input, ...change }) => visitor.ask('ChangeRelation', { ...change, input }),
};
