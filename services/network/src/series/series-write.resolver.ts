import { recordMutations } from '../write/record-mutations.ts';
import { SeriesInput } from './series-content.input.ts';
import { ConferenceSeriesType } from './series.type.ts';
import { seriesWriting } from './series.writing.ts';

/** `createSeries`, `changeSeries`. */
export const { Mutations: SeriesMutations } = recordMutations({
  name: 'Series',
  typeName: 'ConferenceSeries',
  Type: ConferenceSeriesType,
  Input: SeriesInput,
  writing: seriesWriting,
  load: (loaders, id) => loaders.seriesById.load(id),
});
