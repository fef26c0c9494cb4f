import { isBlank } from './is-blank.ts';
import {
  groupOf,
  listOf,
  rowsOf,
  textOf,
  type FormField,
  type FormValue,
  type FormValues,
} from './form-field.ts';

export type InputValue = string | number | boolean | null | readonly InputValue[] | InputObject;
export interface InputObject {
  readonly [name: string]: InputValue;
}

/**
 * What the form says, as an input of the contract. Empty controls are null, which clears the field; so the answer is whole, not partial.
 * Nothing is judged here: the region does, with the rules everybody is under.
 */
export function writeInput(fields: readonly FormField[], values: FormValues): InputObject {
  return Object.fromEntries(fields.map((field) => [field.name, inputOf(field, values[field.name])]));
}

function inputOf(field: FormField, value: FormValue | undefined): InputValue {
  switch (field.control) {
    case 'number':
      return numberOf(textOf(value).trim());
    case 'date':
      return dateOf(textOf(value).trim());
    case 'time':
      return timeOf(textOf(value).trim());
    case 'checkbox':
      return textOf(value) === '1';
    case 'choices':
      return listOf(value);
    case 'list-of-lines':
      return textOf(value)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'translated':
      return translatedOf(groupOf(value));
    case 'reference':
      return referenceOf(groupOf(value));
    case 'group':
      return isBlank(field.fields, groupOf(value)) ? null : writeInput(field.fields, groupOf(value));
    case 'rows':
      return rowsOf(value).flatMap((row) => {
        return isBlank(field.fields, row) ? [] : [presentOnly(writeInput(field.fields, row))];
      });
    default:
      return textOf(value).trim() || null;
  }
}

/** What is no number stays text, so that the region names the field. */
function numberOf(text: string): InputValue {
  if (text === '') return null;
  const digits = text.replaceAll(/[.\s\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  return /^-?\d{1,10}$/.test(digits) ? Number(digits) : text;
}

/** Reads `9.5.2026` and `5.2026` as people in Germany write them; everything else is left as it is. */
function dateOf(text: string): InputValue {
  const day = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (day) return `${day[3]}-${day[2]?.padStart(2, '0')}-${day[1]?.padStart(2, '0')}`;
  const month = /^(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (month) return `${month[2]}-${month[1]?.padStart(2, '0')}`;
  return text === '' ? null : text;
}

function timeOf(text: string): InputValue {
  const time = /^(\d{1,2})[:.](\d{2})(?::\d{2})?(?:\s?Uhr)?$/.exec(text);
  if (time) return `${time[1]?.padStart(2, '0')}:${time[2]}`;
  return text === '' ? null : text;
}

function translatedOf(value: FormValues): InputValue {
  const de = textOf(value['de']).trim();
  const en = textOf(value['en']).trim();
  if (de === '' && en === '') return null;
  const translations = [
    ...keptTranslations(textOf(value['kept'])),
    ...(en === '' ? [] : [{ language: 'en', text: en }]),
  ];
  return { de, translations };
}

/** Translations in languages the form does not show, as it was given them. */
function keptTranslations(text: string): readonly InputObject[] {
  if (text === '') return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept)
      ? kept.flatMap((item: unknown) =>
          typeof item === 'object' && item !== null && 'language' in item && 'text' in item
            ? [{ language: String(item.language), text: String(item.text) }]
            : [],
        )
      : [];
  } catch {
    return [];
  }
}

function referenceOf(value: FormValues): InputValue {
  const id = textOf(value['id']);
  const label = textOf(value['label']).trim();
  if (id === '' && label === '') return null;
  return { id: id === '' ? null : id, label: label === '' ? id : label };
}

/** Rows are written whole: what is empty is simply not there. */
function presentOnly(input: InputObject): InputObject {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
}
