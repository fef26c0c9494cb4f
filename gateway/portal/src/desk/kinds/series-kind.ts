import type { DeskKind } from './desk-kind.ts';
import { seriesFields, seriesValues } from './series-form.ts';
import { withTranslations } from './with-translations.ts';

/** Conferences under one title, year after year. */
export const seriesKind: DeskKind = {
  fields: seriesFields,
  initial: { status: 'PLANNED', participations: [{ role: 'HOST' }] },
  async load(visitor, id) {
    const { data } = await visitor.ask('SeriesForm', { id });
    return (
      data.record && {
        ...data.record,
        values: withTranslations(seriesValues(data.record), data.record.meta.translations),
      }
    );
  },
  create: (visitor, input, key) => visitor.ask('CreateSeries', { region: visitor.region, input, key }),
  change: (visitor, { input, ...change }) => visitor.ask('ChangeSeries', { ...change, input }),
};
