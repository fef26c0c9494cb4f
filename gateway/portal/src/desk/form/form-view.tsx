/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { FOCUS_HERE } from '../../parts/focus-here.ts';
import type { Visit } from '../../visit/visit.ts';
import { fieldId } from './field-id.ts';
import {
  groupOf,
  rowsOf,
  textOf,
  type FormField,
  type FormValue,
  type FormValues,
  type GroupField,
  type RowsField,
} from './form-field.ts';
import { isBlank } from './is-blank.ts';
import {
  ChoicesControl,
  LineControl,
  ReferenceControl,
  SelectControl,
  TranslatedControl,
} from './controls.tsx';

/** What every control of one form shares. */
export interface FormState {
  readonly visit: Visit;
  /** Sentences about what is wrong, by name of the field. */
  readonly problems: ReadonlyMap<string, readonly string[]>;
  /** Where the reader was, name of a row or list. */
  readonly focus: string | null;
}

interface FieldsProperties {
  readonly fields: readonly FormField[];
  readonly values: FormValues;
  readonly prefix?: string;
  readonly state: FormState;
}

/** The controls of a form, in the order of its fields. */
export function FormFields({ fields, values, prefix = '', state }: FieldsProperties): ReactNode {
  return fields.map((field) => (
    <Control
      key={field.name}
      field={field}
      name={prefix + field.name}
      value={values[field.name]}
      state={state}
    />
  ));
}

interface ControlProperties {
  readonly field: FormField;
  readonly name: string;
  readonly value: FormValue | undefined;
  readonly state: FormState;
}

function Control({ field, name, value, state }: ControlProperties): ReactNode {
  switch (field.control) {
    case 'kept':
      return <input type="hidden" name={name} value={textOf(value)} />;
    case 'select':
      return <SelectControl field={field} name={name} value={textOf(value)} state={state} />;
    case 'choices':
      return <ChoicesControl field={field} name={name} value={value} state={state} />;
    case 'translated':
      return <TranslatedControl field={field} name={name} value={groupOf(value)} state={state} />;
    case 'reference':
      return <ReferenceControl field={field} name={name} value={groupOf(value)} state={state} />;
    case 'group':
      if (field.folded) return <Folded field={field} name={name} values={groupOf(value)} state={state} />;
      return (
        <fieldset className="form-group" id={fieldId(name)}>
          <legend>{field.label}</legend>
          {field.hint !== undefined && <p className="hint">{field.hint}</p>}
          <FormFields fields={field.fields} values={groupOf(value)} prefix={`${name}.`} state={state} />
        </fieldset>
      );
    case 'rows':
      return <Rows field={field} name={name} rows={rowsOf(value)} state={state} />;
    default:
      return <LineControl field={field} name={name} value={textOf(value)} state={state} />;
  }
}

interface FoldedProperties {
  readonly field: GroupField;
  readonly name: string;
  readonly values: FormValues;
  readonly state: FormState;
}

/** What most records do not need stays closed, unless something stands in it or is wrong with it. */
function Folded({ field, name, values, state }: FoldedProperties): ReactNode {
  const isWrong = [...state.problems.keys()].some((problem) => problem.startsWith(name));
  return (
    <details className="form-folded" id={fieldId(name)} open={isWrong || !isBlank(field.fields, values)}>
      <summary>{field.label}</summary>
      {field.hint !== undefined && <p className="hint">{field.hint}</p>}
      <FormFields fields={field.fields} values={values} prefix={`${name}.`} state={state} />
    </details>
  );
}

interface RowsProperties {
  readonly field: RowsField;
  readonly name: string;
  readonly rows: readonly FormValues[];
  readonly state: FormState;
}

/** A list of parts. Every row has buttons to move and to remove it, so that the order needs neither mouse nor script. */
function Rows({ field, name, rows, state }: RowsProperties): ReactNode {
  const { desk } = state.visit.text;
  return (
    <fieldset className="form-rows" id={fieldId(name)} {...(state.focus === name ? FOCUS_HERE : {})}>
      <legend>{field.label}</legend>
      {field.hint !== undefined && <p className="hint">{field.hint}</p>}
      {rows.map((row, at) => {
        const rowName = `${name}.${at}`;
        const title = `${field.row} ${at + 1}`;
        return (
          <fieldset
            key={rowName}
            className="form-row"
            id={fieldId(rowName)}
            {...(state.focus === rowName ? FOCUS_HERE : {})}
          >
            <legend>{title}</legend>
            <FormFields fields={field.fields} values={row} prefix={`${rowName}.`} state={state} />
            <p className="row-actions">
              <RowButton action="up" row={rowName} off={at === 0} words={desk.moveUp} title={title} />
              <RowButton
                action="down"
                row={rowName}
                off={at === rows.length - 1}
                words={desk.moveDown}
                title={title}
              />
              <RowButton action="remove" row={rowName} off={false} words={desk.removeRow} title={title} />
            </p>
          </fieldset>
        );
      })}
      <p className="row-actions">
        <button type="submit" name="do" value={`add:${name}`} className="quiet" formNoValidate>
          {desk.addRow(field.row)}
        </button>
      </p>
    </fieldset>
  );
}

interface RowButtonProperties {
  readonly action: 'up' | 'down' | 'remove';
  readonly row: string;
  readonly off: boolean;
  readonly words: string;
  readonly title: string;
}

/** Its name says which row it moves, so that it can be told from its neighbors by ear. */
function RowButton({ action, row, off, words, title }: RowButtonProperties): ReactNode {
  return (
    <button
      type="submit"
      name="do"
      value={`${action}:${row}`}
      className="quiet"
      disabled={off}
      formNoValidate
    >
      {words} <span className="unseen">{title}</span>
    </button>
  );
}
