import type { FigureInput } from '../figure/figure.input.ts';
import { readFigure } from '../figure/read-figure.ts';
import type { ParticipationInput } from '../participation/participation.input.ts';
import { readParticipation } from '../participation/read-participation.ts';
import { canEndAfter } from '../scalar/order-of-dates.ts';
import { partField } from '../write/field.ts';
import { ownRecord, reference, sources } from '../write/fields/linking-fields.ts';
import { choice, partialDate, text } from '../write/fields/plain-fields.ts';
import type { RecordWriting } from '../write/record-writing.ts';
import type { SeriesInput } from './series-content.input.ts';
import { ConferenceSeries } from './series.entity.ts';

/** Columns of a series that people write; every other one follows from them. */
type SeriesContent = Pick<
  ConferenceSeries,
  | 'title'
  | 'status'
  | 'originId'
  | 'projectId'
  | 'projectLabel'
  | 'start'
  | 'end'
  | 'summary'
  | 'topics'
  | 'sourceKeys'
>;

/** How series are written. */
export const seriesWriting: RecordWriting<SeriesContent, SeriesInput> = {
  kind: 'series',
  entity: ConferenceSeries,
  parts: ['participations', 'figures'],
  blank: {
    title: { de: '' },
    status: 'PLANNED',
    originId: null,
    projectId: null,
    projectLabel: null,
    start: null,
    end: null,
    summary: null,
    topics: [],
    sourceKeys: [],
  },
  fields: {
    title: text('title', { longest: 300, required: true }),
    status: choice('status', { empty: 'PLANNED' }),
    origin: ownRecord('originId', 'conference'),
    project: reference('projectId', 'projectLabel', 'project'),
    start: partialDate('start'),
    end: partialDate('end'),
    summary: text('summary', { longest: 10_000 }),
    participations: partField<SeriesContent, 'participations', ParticipationInput>(
      'participations',
      200,
      readParticipation,
    ),
    figures: partField<SeriesContent, 'figures', FigureInput>('figures', 100, readFigure),
    sources: sources(),
  },
  links: [{ column: 'projectId', field: 'project' }],
  measures: ['SERIES', 'PROJECT'],
  keyOf: ({ start }, random) => ['series', ...(start === null ? [] : [start.slice(0, 4)]), random].join('-'),
  derive: () => ({}),
  problems: (_before, { content: { start, end } }) =>
    canEndAfter(start, end)
      ? []
      : [{ code: 'DATE_ORDER', path: ['input', 'end'], message: `expected ${start} or later, got ${end}` }],
  protect: (content) => content,
  next: () => null,
};
