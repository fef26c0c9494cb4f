import { columnPicker } from '../record/column-picker.ts';
import { ConferenceSeries } from './series.entity.ts';

export const seriesColumns = columnPicker(ConferenceSeries, {
  title: ['title'],
  summary: ['summary'],
  origin: ['originId'],
  project: ['projectId', 'projectLabel'],
  participations: [],
  conferences: [],
  figures: [],
});
