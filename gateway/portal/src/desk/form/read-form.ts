import type { FormField, FormValue, FormValues } from './form-field.ts';

/** Rows one list may have in a form; what lies beyond is not read. The region has bounds of its own. */
const MAX_ROWS = 200;

/** Reads what a browser sent back into a tree: `sessions.0.title.de=…`. Unknown names are left out. */
export function readForm(fields: readonly FormField[], form: URLSearchParams): FormValues {
  return readGroup(fields, form, '', rowCounts(form));
}

function readGroup(
  fields: readonly FormField[],
  form: URLSearchParams,
  prefix: string,
  counts: ReadonlyMap<string, number>,
): FormValues {
  return Object.fromEntries(
    fields.map((field) => [field.name, readField(field, form, prefix + field.name, counts)]),
  );
}

function readField(
  field: FormField,
  form: URLSearchParams,
  name: string,
  counts: ReadonlyMap<string, number>,
): FormValue {
  switch (field.control) {
    case 'choices':
      return form.getAll(name);
    case 'translated':
      return {
        de: text(form, `${name}.de`),
        en: text(form, `${name}.en`),
        kept: text(form, `${name}.kept`),
      };
    case 'reference':
      return { id: text(form, `${name}.id`).trim(), label: text(form, `${name}.label`) };
    case 'group':
      return readGroup(field.fields, form, `${name}.`, counts);
    case 'rows':
      return Array.from({ length: counts.get(name) ?? 0 }, (_, at) =>
        readGroup(field.fields, form, `${name}.${at}.`, counts),
      );
    default:
      return text(form, name);
  }
}

/** Browsers send line ends as CR LF. */
function text(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? '').replaceAll('\r\n', '\n');
}

/** How many rows each list has, by the numbers in the names. */
function rowCounts(form: URLSearchParams): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of form.keys()) {
    for (const match of name.matchAll(/\.(\d{1,3})(?=\.)/g)) {
      const list = name.slice(0, match.index);
      const count = Math.min(Number(match[1]) + 1, MAX_ROWS);
      if (count > (counts.get(list) ?? 0)) counts.set(list, count);
    }
  }
  return counts;
}
