import { groupOf, rowsOf, textOf, type FormField, type FormValues } from './form-field.ts';
import { isBlank } from './is-blank.ts';
import { writeInput } from './write-input.ts';

/** What is wrong with one field: a code of the contract's ProblemCode, and where. */
export interface FormProblem {
  readonly code: string;
  /** Name of the field, `sessions.0.title`; empty for the record as a whole. */
  readonly name: string;
}

/**
 * What the contract's types would refuse before any rule is asked: a number that is none, a value that must be there. Everything else is
 * for the region to say.
 */
export function checkForm(fields: readonly FormField[], values: FormValues, prefix = ''): FormProblem[] {
  return fields.flatMap((field): FormProblem[] => {
    const name = prefix + field.name;
    const value = values[field.name];
    switch (field.control) {
      case 'rows':
        return rowsOf(value).flatMap((row, at) =>
          isBlank(field.fields, row) ? [] : checkForm(field.fields, row, `${name}.${at}.`),
        );
      case 'group':
        return isBlank(field.fields, groupOf(value))
          ? []
          : checkForm(field.fields, groupOf(value), `${name}.`);
      case 'translated': {
        const { de, en } = groupOf(value);
        const missing = textOf(de).trim() === '' && (field.required || textOf(en).trim() !== '');
        return missing ? [{ code: 'REQUIRED', name }] : [];
      }
      case 'number': {
        const number = writeInput([field], values)[field.name];
        if (typeof number === 'string') return [{ code: 'OUT_OF_RANGE', name }];
        return field.required && number === null ? [{ code: 'REQUIRED', name }] : [];
      }
      case 'reference': {
        const { id, label } = groupOf(value);
        const missing = textOf(id) === '' && textOf(label).trim() === '';
        return field.required && missing ? [{ code: 'REQUIRED', name }] : [];
      }
      case 'kept':
      case 'checkbox':
      case 'choices':
      case 'list-of-lines':
        return [];
      default:
        return field.required && textOf(value).trim() === '' ? [{ code: 'REQUIRED', name }] : [];
    }
  });
}
