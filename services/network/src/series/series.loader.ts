import { recordsOf } from '../record/record.loader.ts';
import { ConferenceSeries } from './series.entity.ts';

export const seriesById = recordsOf<ConferenceSeries>(ConferenceSeries);
