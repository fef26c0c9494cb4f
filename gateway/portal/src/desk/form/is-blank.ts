import {
  groupOf,
  listOf,
  rowsOf,
  textOf,
  type FormField,
  type FormValue,
  type FormValues,
} from './form-field.ts';

/** Has nobody entered anything? A choice that stands there from the beginning is no entry. */
export function isBlank(fields: readonly FormField[], values: FormValues): boolean {
  return fields.every((field) => isBlankField(field, values[field.name]));
}

function isBlankField(field: FormField, value: FormValue | undefined): boolean {
  switch (field.control) {
    case 'select':
    case 'kept':
      return true;
    case 'choices':
      return listOf(value).length === 0;
    case 'translated':
    case 'reference':
      return Object.values(groupOf(value)).every((part) => textOf(part).trim() === '');
    case 'group':
      return isBlank(field.fields, groupOf(value));
    case 'rows':
      return rowsOf(value).every((row) => isBlank(field.fields, row));
    default:
      return textOf(value).trim() === '';
  }
}
