import type { RelationFormData } from '../../ask/operation-types.ts';
import type { Visit } from '../../visit/visit.ts';
import type { FormField, FormValues } from '../form/form-field.ts';
import { choicesOf, sourcesField } from './shared-fields.ts';
import { reference, sourceValues, text, translated } from './shared-values.ts';

type RelationRecord = NonNullable<RelationFormData['record']>;

/** What is asked of a relation. The other side confirms or disputes it from its own region. */
export function relationFields(visit: Visit): readonly FormField[] {
  const { fields, notChosen } = visit.text.desk;
  return [
    {
      control: 'reference',
      name: 'from',
      label: fields.from,
      hint: fields.fromHint,
      kind: 'organization',
      required: true,
    },
    { control: 'select', name: 'kind', label: fields.kind, choices: choicesOf('RelationKind', visit) },
    {
      control: 'reference',
      name: 'to',
      label: fields.to,
      hint: fields.toHint,
      kind: 'organization',
      required: true,
    },
    { control: 'date', name: 'since', label: fields.since, hint: fields.sinceHint },
    { control: 'date', name: 'until', label: fields.until, hint: fields.untilHint },
    {
      control: 'select',
      name: 'intensity',
      label: fields.intensity,
      choices: choicesOf('Intensity', visit),
      none: notChosen,
    },
    { control: 'translated', name: 'note', label: fields.remark, lines: false },
    sourcesField(visit),
  ];
}

export function relationValues(record: RelationRecord): FormValues {
  return {
    kind: record.kind,
    from: reference(record.from),
    to: reference(record.to),
    since: text(record.since),
    until: text(record.until),
    intensity: text(record.intensity),
    note: translated(record.note),
    sources: record.meta.sources.map(sourceValues),
  };
}
