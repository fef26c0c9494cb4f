import type { DeskKind } from './desk-kind.ts';
import { organizationFields, organizationValues } from './organization-form.ts';
import { withTranslations } from './with-translations.ts';

/** Organizations, with their sites. */
export const organizationKind: DeskKind = {
  fields: organizationFields,
  initial: {
    kind: 'MIGRANT_ORGANIZATION',
    legalForm: 'EV',
    status: 'ACTIVE',
    stewardship: 'STEWARD',
    sites: [{ kind: 'SEAT' }],
  },
  async load(visitor, id) {
    const { data } = await visitor.ask('OrganizationForm', { id });
    return (
      data.record && {
        ...data.record,
        values: withTranslations(organizationValues(data.record), data.record.meta.translations),
      }
    );
  },
  create: (visitor, input, key) => visitor.ask('CreateOrganization', { region: visitor.region, input, key }),
  change: (visitor, { input, ...change }) => visitor.ask('ChangeOrganization', { ...change, input }),
};
