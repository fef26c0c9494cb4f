import type { ProjectFormData } from '../../ask/operation-types.ts';
import type { Visit } from '../../visit/visit.ts';
import type { FormField, FormValues } from '../form/form-field.ts';
import {
  choicesOf,
  figuresField,
  outcomesField,
  participationsField,
  sourcesField,
  topicsField,
} from './shared-fields.ts';
import {
  figureValues,
  flag,
  outcomeValues,
  participationValues,
  reference,
  sourceValues,
  text,
  translated,
} from './shared-values.ts';

type ProjectRecord = NonNullable<ProjectFormData['record']>;

const ROLES = ['CARRIER', 'PARTNER', 'FUNDER', 'MODEL_MUNICIPALITY', 'SUPPORT', 'PARTICIPANT'];

/** What is asked of a project. */
export function projectFields(visit: Visit): readonly FormField[] {
  const { fields } = visit.text.desk;
  return [
    { control: 'translated', name: 'title', label: fields.title, lines: false, required: true },
    { control: 'checkbox', name: 'untitled', label: fields.untitled },
    { control: 'text', name: 'acronym', label: fields.acronym },
    { control: 'select', name: 'kind', label: fields.kind, choices: choicesOf('ProjectKind', visit) },
    { control: 'select', name: 'status', label: fields.status, choices: choicesOf('ProjectStatus', visit) },
    { control: 'reference', name: 'parent', label: fields.parent, kind: 'project' },
    { control: 'date', name: 'start', label: fields.startDate, hint: fields.dateHint },
    { control: 'date', name: 'end', label: fields.endDate },
    { control: 'translated', name: 'summary', label: fields.summary, lines: true },
    topicsField(visit),
    participationsField(visit, ROLES),
    {
      control: 'list-of-lines',
      name: 'municipalities',
      label: fields.municipalities,
      hint: fields.perLine,
    },
    figuresField(visit),
    outcomesField(visit),
    sourcesField(visit),
  ];
}

export function projectValues(record: ProjectRecord): FormValues {
  return {
    title: translated(record.title),
    untitled: flag(record.untitled),
    acronym: text(record.acronym),
    kind: record.kind,
    status: record.status,
    parent: reference(record.parent),
    start: text(record.start),
    end: text(record.end),
    summary: translated(record.summary),
    topics: record.topics,
    participations: record.participations.map(participationValues),
    municipalities: record.municipalities.map(({ ags }) => ags).join('\n'),
    figures: record.figures.map(figureValues),
    outcomes: record.outcomes.map(outcomeValues),
    sources: record.meta.sources.map(sourceValues),
  };
}
