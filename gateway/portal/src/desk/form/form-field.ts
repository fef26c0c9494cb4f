/** What a form asks for, as plain data. Names are those of the contract's inputs, so that problems find their field. */

interface Named {
  /** Name of the input's field. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** The contract takes nothing without it. */
  readonly required?: boolean;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One line or several of text. `number` becomes an Int. */
export interface TextField extends Named {
  readonly control: 'text' | 'lines' | 'number' | 'url' | 'email' | 'tel';
  readonly maxLength?: number;
}

/** A day, month or year, `2026-05-09`, `2026-05` or `2026`; also read as `9.5.2026`. */
export interface DateField extends Named {
  readonly control: 'date';
}

/** Wall-clock time, `09:30`; also read as `9.30`. */
export interface TimeField extends Named {
  readonly control: 'time';
}

export interface SelectField extends Named {
  readonly control: 'select';
  readonly choices: readonly Choice[];
  /** Words for no value; without them one has to be chosen. */
  readonly none?: string;
}

/** Several of a few. */
export interface ChoicesField extends Named {
  readonly control: 'choices';
  readonly choices: readonly Choice[];
}

export interface CheckboxField extends Named {
  readonly control: 'checkbox';
}

/** A text in German with translations; other languages than those shown are kept as they are. */
export interface TranslatedField extends Named {
  readonly control: 'translated';
  readonly lines: boolean;
}

/** An official key; the script offers places while a name is typed. */
export interface MunicipalityField extends Named {
  readonly control: 'municipality';
}

/** Several short texts, one a line. */
export interface LinesField extends Named {
  readonly control: 'list-of-lines';
}

/** A name, and the id of its record where there is one. */
export interface ReferenceField extends Named {
  readonly control: 'reference';
  readonly kind: 'organization' | 'project';
}

/** A value the form carries and does not show. */
export interface KeptField {
  readonly control: 'kept';
  readonly name: string;
}

/** Fields that belong together; empty ones together are no value. */
export interface GroupField extends Named {
  readonly control: 'group';
  /** Closed until somebody opens it or something stands in it. */
  readonly folded?: boolean;
  readonly fields: readonly FormField[];
}

/** Parts of a record, in the order that is shown. */
export interface RowsField extends Named {
  readonly control: 'rows';
  /** Names one row, `Programmpunkt`. */
  readonly row: string;
  readonly fields: readonly FormField[];
}

export type FormField =
  | TextField
  | DateField
  | TimeField
  | SelectField
  | ChoicesField
  | CheckboxField
  | TranslatedField
  | LinesField
  | MunicipalityField
  | ReferenceField
  | KeptField
  | GroupField
  | RowsField;

/** What stands in the controls: text as it was typed, a tree like the fields. */
export interface FormValues {
  readonly [name: string]: FormValue;
}
export type FormValue = string | readonly string[] | FormValues | readonly FormValues[];

/** The text of a value that is one. */
export function textOf(value: FormValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The chosen ones of a value that is a list of texts. */
export function listOf(value: FormValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The fields of a value that is a group. */
export function groupOf(value: FormValue | undefined): FormValues {
  return typeof value === 'object' && !Array.isArray(value) ? (value as FormValues) : {};
}

/** The rows of a value that is a list of parts. */
export function rowsOf(value: FormValue | undefined): readonly FormValues[] {
  return Array.isArray(value) ? value.filter((item): item is FormValues => typeof item === 'object') : [];
}
