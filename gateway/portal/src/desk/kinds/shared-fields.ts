import { enumOptions } from '../../directory/filter-form.tsx';
import type { Visit } from '../../visit/visit.ts';
import type { LabelledEnum } from '@verbund/schema';
import type { Choice, FormField, GroupField, RowsField, SelectField } from '../form/form-field.ts';

/** Fields that records of several kinds have in common, with their words. */

/** The values of an enum as the contract writes them, in the order of their words; `only` those, in that order. */
export function choicesOf(enumName: LabelledEnum, visit: Visit, only?: readonly string[]): readonly Choice[] {
  const all = enumOptions(enumName, visit).map(({ value, label }) => ({
    value: value.toUpperCase().replaceAll('-', '_'),
    label,
  }));
  return only === undefined ? all : only.flatMap((value) => all.filter((choice) => choice.value === value));
}

export function visibilityField(name: string, label: string, visit: Visit): SelectField {
  return {
    control: 'select',
    name,
    label,
    choices: choicesOf('Visibility', visit),
    none: visit.text.desk.notChosen,
  };
}

export function topicsField(visit: Visit): FormField {
  return {
    control: 'choices',
    name: 'topics',
    label: visit.text.desk.fields.topics,
    choices: choicesOf('Topic', visit),
  };
}

function rowsField(name: string, label: string, row: string, fields: readonly FormField[]): RowsField {
  return { control: 'rows', name, label, row, fields };
}

export function figuresField(visit: Visit): RowsField {
  const { fields } = visit.text.desk;
  return rowsField('figures', fields.figures, fields.figure, [
    { control: 'select', name: 'measure', label: fields.measure, choices: choicesOf('Measure', visit) },
    { control: 'number', name: 'value', label: fields.value, required: true },
    { control: 'number', name: 'upper', label: fields.upper },
    {
      control: 'select',
      name: 'precision',
      label: fields.precision,
      choices: choicesOf('Precision', visit),
    },
    { control: 'date', name: 'asOf', label: fields.asOf, hint: fields.dateHint },
    { control: 'translated', name: 'note', label: fields.remark, lines: false },
    { ...sourceGroup(visit), name: 'source' },
  ]);
}

export function outcomesField(visit: Visit): RowsField {
  const { fields } = visit.text.desk;
  return rowsField('outcomes', fields.outcomes, fields.outcome, [
    { control: 'kept', name: 'id' },
    { control: 'select', name: 'kind', label: fields.kind, choices: choicesOf('OutcomeKind', visit) },
    { control: 'translated', name: 'text', label: fields.text, lines: true, required: true },
    { control: 'reference', name: 'by', label: fields.by, kind: 'organization' },
    { control: 'text', name: 'byLabel', label: fields.byLabel },
  ]);
}

export function sourcesField(visit: Visit): RowsField {
  const { fields } = visit.text.desk;
  return rowsField('sources', fields.sources, fields.source, sourceGroup(visit).fields);
}

export function participationsField(visit: Visit, roles: readonly string[]): RowsField {
  const { fields } = visit.text.desk;
  return rowsField('participations', fields.participations, fields.participation, [
    {
      control: 'select',
      name: 'role',
      label: fields.role,
      choices: choicesOf('ParticipationRole', visit, roles),
    },
    {
      control: 'reference',
      name: 'organization',
      label: fields.organization,
      hint: fields.organizationHint,
      kind: 'organization',
    },
    { control: 'translated', name: 'groupLabel', label: fields.groupLabel, lines: false },
    { control: 'municipality', name: 'municipality', label: fields.municipality },
    personGroup(visit),
    { control: 'translated', name: 'note', label: fields.remark, lines: false },
  ]);
}

function personGroup(visit: Visit): GroupField {
  const { fields, notChosen } = visit.text.desk;
  return {
    control: 'group',
    name: 'person',
    label: fields.person,
    hint: fields.personHint,
    folded: true,
    fields: [
      { control: 'text', name: 'name', label: fields.personName },
      { control: 'translated', name: 'function', label: fields.personFunction, lines: false },
      { control: 'text', name: 'organizationLabel', label: fields.personOrganization },
      {
        control: 'select',
        name: 'basis',
        label: fields.basis,
        choices: choicesOf('PersonBasis', visit),
        none: notChosen,
      },
      { control: 'date', name: 'consentOn', label: fields.consentOn },
      { control: 'url', name: 'publishedAt', label: fields.publishedAt },
      visibilityField('visibility', fields.personVisibility, visit),
    ],
  };
}

function sourceGroup(visit: Visit): GroupField {
  const { fields } = visit.text.desk;
  return {
    control: 'group',
    name: 'source',
    label: fields.source,
    folded: true,
    fields: [
      { control: 'text', name: 'label', label: fields.label, required: true },
      { control: 'url', name: 'url', label: fields.url },
      { control: 'text', name: 'author', label: fields.author },
      { control: 'date', name: 'publishedAt', label: fields.sourcePublished },
      { control: 'date', name: 'retrievedAt', label: fields.retrieved },
    ],
  };
}
