import type { FigureInput } from '../figure/figure.input.ts';
import { readFigure } from '../figure/read-figure.ts';
import type { OutcomeInput } from '../outcome/outcome.input.ts';
import { readOutcome } from '../outcome/read-outcome.ts';
import { withoutPersons } from '../participation/hide-persons.ts';
import type { ParticipationInput } from '../participation/participation.input.ts';
import { partyNamesOf } from '../participation/party-names.ts';
import { readParticipation } from '../participation/read-participation.ts';
import { canEndAfter } from '../scalar/order-of-dates.ts';
import { partField } from '../write/field.ts';
import { places, reference, sources } from '../write/fields/linking-fields.ts';
import { choice, choices, line, partialDate, text } from '../write/fields/plain-fields.ts';
import type { RecordWriting } from '../write/record-writing.ts';
import { projectKeys } from './new-project.ts';
import type { ProjectInput } from './project-content.input.ts';
import { Project } from './project.entity.ts';

/** Columns of a project that people write; every other one follows from them. */
type ProjectContent = Pick<
  Project,
  | 'title'
  | 'untitled'
  | 'acronym'
  | 'kind'
  | 'status'
  | 'parentId'
  | 'parentLabel'
  | 'start'
  | 'end'
  | 'summary'
  | 'municipalityKeys'
  | 'topics'
  | 'sourceKeys'
>;

/** How projects are written. */
export const projectWriting: RecordWriting<ProjectContent, ProjectInput> = {
  kind: 'project',
  entity: Project,
  parts: ['participations', 'figures', 'outcomes'],
  blank: {
    title: { de: '' },
    untitled: false,
    acronym: null,
    kind: 'PROJECT',
    status: 'UNKNOWN',
    parentId: null,
    parentLabel: null,
    start: null,
    end: null,
    summary: null,
    municipalityKeys: [],
    topics: [],
    sourceKeys: [],
  },
  fields: {
    title: text('title', { longest: 300, required: true }),
    untitled: choice('untitled', { empty: false }),
    acronym: line('acronym', { longest: 50 }),
    kind: choice('kind', { required: true }),
    status: choice('status', { empty: 'UNKNOWN' }),
    parent: reference('parentId', 'parentLabel', 'project'),
    start: partialDate('start'),
    end: partialDate('end'),
    summary: text('summary', { longest: 10_000 }),
    participations: partField<ProjectContent, 'participations', ParticipationInput>(
      'participations',
      500,
      readParticipation,
    ),
    municipalities: places('municipalityKeys'),
    topics: choices('topics'),
    figures: partField<ProjectContent, 'figures', FigureInput>('figures', 100, readFigure),
    outcomes: partField<ProjectContent, 'outcomes', OutcomeInput>('outcomes', 200, readOutcome),
    sources: sources(),
  },
  links: [{ column: 'parentId', field: 'parent' }],
  measures: ['PROJECT'],
  keyOf: ({ kind, start }, random) =>
    [kind.toLowerCase(), ...(start === null ? [] : [start.slice(0, 4)]), random].join('-'),
  derive: ({ content, parts }, names) => {
    const towns = content.municipalityKeys.map((ags) => names.get(ags) ?? '');
    return projectKeys(content, [...towns, ...partyNamesOf(parts.participations)]);
  },
  problems: (_before, { content: { start, end } }) =>
    canEndAfter(start, end)
      ? []
      : [{ code: 'DATE_ORDER', path: ['input', 'end'], message: `expected ${start} or later, got ${end}` }],
  protect: (content) => content,
  next: ({ content, parts }) => ({
    content: { ...content, status: 'PLANNED', start: null, end: null, sourceKeys: [] },
    parts: { ...withoutPersons(parts), figures: [], outcomes: [] },
  }),
};
