import type { SeriesFormData } from '../../ask/operation-types.ts';
import type { Visit } from '../../visit/visit.ts';
import type { FormField, FormValues } from '../form/form-field.ts';
import { choicesOf, figuresField, participationsField, sourcesField } from './shared-fields.ts';
import {
  figureValues,
  participationValues,
  reference,
  sourceValues,
  text,
  translated,
} from './shared-values.ts';

type SeriesRecord = NonNullable<SeriesFormData['record']>;

const ROLES = ['HOST', 'CO_HOST', 'FUNDER', 'PARTNER', 'MODERATOR', 'SUPPORT', 'PARTICIPANT'];

/** What is asked of a series. Which conferences are in it stands in their own forms. */
export function seriesFields(visit: Visit): readonly FormField[] {
  const { fields } = visit.text.desk;
  return [
    { control: 'translated', name: 'title', label: fields.title, lines: false, required: true },
    {
      control: 'select',
      name: 'status',
      label: fields.status,
      choices: choicesOf('ConferenceStatus', visit),
    },
    { control: 'date', name: 'start', label: fields.startDate, hint: fields.dateHint },
    { control: 'date', name: 'end', label: fields.endDate },
    { control: 'translated', name: 'summary', label: fields.summary, lines: true },
    { control: 'text', name: 'origin', label: fields.origin, hint: fields.originHint },
    { control: 'reference', name: 'project', label: fields.project, kind: 'project' },
    participationsField(visit, ROLES),
    figuresField(visit),
    sourcesField(visit),
  ];
}

export function seriesValues(record: SeriesRecord): FormValues {
  return {
    title: translated(record.title),
    status: record.status,
    start: text(record.start),
    end: text(record.end),
    summary: translated(record.summary),
    origin: text(record.origin?.id),
    project: reference(record.project),
    participations: record.participations.map(participationValues),
    figures: record.figures.map(figureValues),
    sources: record.meta.sources.map(sourceValues),
  };
}
