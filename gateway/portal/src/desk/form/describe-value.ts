import type { Visit } from '../../visit/visit.ts';
import {
  groupOf,
  listOf,
  rowsOf,
  textOf,
  type FormField,
  type FormValue,
  type FormValues,
} from './form-field.ts';

/** The content of a field as lines of words, to show two versions side by side. */
export function describeValue(
  field: FormField,
  value: FormValue | undefined,
  visit: Visit,
): readonly string[] {
  switch (field.control) {
    case 'select':
      return words([field.choices.find((choice) => choice.value === textOf(value))?.label]);
    case 'choices':
      return words(
        field.choices.filter((choice) => listOf(value).includes(choice.value)).map(({ label }) => label),
      );
    case 'checkbox':
      return textOf(value) === '1' ? [field.label] : [];
    case 'kept':
      return [];
    case 'translated':
      return words([textOf(groupOf(value)['de']), textOf(groupOf(value)['en'])]);
    case 'reference':
      return words([textOf(groupOf(value)['label'])]);
    case 'group':
      return inner(field.fields, groupOf(value), visit);
    case 'rows':
      return rowsOf(value).map((row, at) => `${at + 1}. ${inner(field.fields, row, visit).join(', ')}`);
    default:
      return words(textOf(value).split('\n'));
  }
}

function inner(fields: readonly FormField[], values: FormValues, visit: Visit): readonly string[] {
  return fields.flatMap((field) => describeValue(field, values[field.name], visit));
}

function words(parts: readonly (string | undefined)[]): string[] {
  return parts.filter((part): part is string => part !== undefined && part !== '');
}
