import type { DeskKind } from './desk-kind.ts';
import { conferenceFields, conferenceValues } from './conference-form.ts';
import { withTranslations } from './with-translations.ts';

/** Events of every kind. */
export const conferenceKind: DeskKind = {
  fields: conferenceFields,
  initial: { kind: 'NETWORK_MEETING', status: 'PLANNED', participations: [{ role: 'HOST' }] },
  async load(visitor, id) {
    const { data } = await visitor.ask('ConferenceForm', { id });
    return (
      data.record && {
        ...data.record,
        values: withTranslations(conferenceValues(data.record), data.record.meta.translations),
      }
    );
  },
  create: (visitor, input, key) => visitor.ask('CreateConference', { region: visitor.region, input, key }),
  change: (visitor, { input, ...change }) => visitor.ask('ChangeConference', { ...change, input }),
};
