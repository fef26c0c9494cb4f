/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { fieldId } from './field-id.ts';
import {
  listOf,
  textOf,
  type CheckboxField,
  type ChoicesField,
  type DateField,
  type FormValue,
  type FormValues,
  type LinesField,
  type MunicipalityField,
  type ReferenceField,
  type SelectField,
  type TextField,
  type TimeField,
  type TranslatedField,
} from './form-field.ts';
import type { FormState } from './form-view.tsx';

interface Properties<Field> {
  readonly field: Field;
  readonly name: string;
  readonly state: FormState;
}

type LineField = TextField | DateField | TimeField | CheckboxField | LinesField | MunicipalityField;

/** Keyboards and sizes by kind of value. Dates are typed, because they may be partial. */
const LINES: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  number: { inputMode: 'numeric', size: 8 },
  date: { inputMode: 'text', size: 12 },
  time: { inputMode: 'text', size: 8 },
  url: { type: 'text', inputMode: 'url' },
  email: { type: 'text', inputMode: 'email' },
  tel: { type: 'text', inputMode: 'tel' },
};

export function LineControl({
  field,
  name,
  value,
  state,
}: Properties<LineField> & { readonly value: string }): ReactNode {
  const id = fieldId(name);
  const described = describedBy(field, name, state);
  if (field.control === 'checkbox') {
    return (
      <div className="field field-checkbox">
        <input id={id} type="checkbox" name={name} value="1" defaultChecked={value === '1'} {...described} />
        <label htmlFor={id}>{field.label}</label>
        <Remarks field={field} name={name} state={state} />
      </div>
    );
  }
  const offered = field.control === 'municipality' ? { 'data-municipality': '' } : {};
  const isLong = field.control === 'lines' || field.control === 'list-of-lines';
  return (
    <div className={`field field-${field.control}`}>
      <Label field={field} name={name} state={state} />
      {isLong ? (
        <textarea id={id} name={name} rows={4} defaultValue={value} {...described} />
      ) : (
        <input
          id={id}
          type="text"
          name={name}
          defaultValue={value}
          autoComplete="off"
          {...LINES[field.control]}
          {...offered}
          {...described}
        />
      )}
      <Remarks field={field} name={name} state={state} />
    </div>
  );
}

export function SelectControl({
  field,
  name,
  value,
  state,
}: Properties<SelectField> & { readonly value: string }): ReactNode {
  return (
    <div className="field field-select">
      <Label field={field} name={name} state={state} />
      <select id={fieldId(name)} name={name} defaultValue={value} {...describedBy(field, name, state)}>
        {field.none !== undefined && <option value="">{field.none}</option>}
        {field.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Remarks field={field} name={name} state={state} />
    </div>
  );
}

export function ChoicesControl({
  field,
  name,
  value,
  state,
}: Properties<ChoicesField> & { readonly value: FormValue | undefined }): ReactNode {
  const chosen = new Set(listOf(value));
  return (
    <fieldset className="form-choices" id={fieldId(name)} {...describedBy(field, name, state)}>
      <legend>{field.label}</legend>
      <Remarks field={field} name={name} state={state} />
      {field.choices.map((choice) => {
        const id = fieldId(`${name}.${choice.value}`);
        return (
          <p className="field-checkbox" key={choice.value}>
            <input
              id={id}
              type="checkbox"
              name={name}
              value={choice.value}
              defaultChecked={chosen.has(choice.value)}
            />
            <label htmlFor={id}>{choice.label}</label>
          </p>
        );
      })}
    </fieldset>
  );
}

/** German and English side by side. Other languages are carried along. */
export function TranslatedControl({
  field,
  name,
  value,
  state,
}: Properties<TranslatedField> & { readonly value: FormValues }): ReactNode {
  const { desk } = state.visit.text;
  const described = describedBy(field, name, state);
  const control = (language: 'de' | 'en', words: string): ReactNode => {
    const inner = `${name}.${language}`;
    const id = language === 'de' ? fieldId(name) : fieldId(inner);
    const shared = { id, name: inner, lang: language, defaultValue: textOf(value[language]) };
    return (
      <div className="field">
        <label htmlFor={id}>
          {field.label} <span className="field-language">{words}</span>
          {field.required && language === 'de' && <Required state={state} />}
        </label>
        {field.lines ? (
          <textarea {...shared} rows={4} {...(language === 'de' ? described : {})} />
        ) : (
          <input {...shared} type="text" autoComplete="off" {...(language === 'de' ? described : {})} />
        )}
      </div>
    );
  };
  return (
    <div className="form-translated">
      {control('de', desk.inGerman)}
      {control('en', desk.inEnglish)}
      <input type="hidden" name={`${name}.kept`} value={textOf(value['kept'])} />
      <Remarks field={field} name={name} state={state} />
    </div>
  );
}

/** A name, and the record it stands for. The script offers records while the name is typed; without it the id can be entered. */
export function ReferenceControl({
  field,
  name,
  value,
  state,
}: Properties<ReferenceField> & { readonly value: FormValues }): ReactNode {
  const { desk } = state.visit.text;
  const id = fieldId(name);
  return (
    <div className="form-reference" data-reference={field.kind}>
      <div className="field">
        <Label field={field} name={name} state={state} />
        <input
          id={id}
          type="text"
          name={`${name}.label`}
          defaultValue={textOf(value['label'])}
          autoComplete="off"
          {...describedBy(field, name, state)}
        />
      </div>
      <div className="field">
        <label htmlFor={fieldId(`${name}.id`)}>{desk.referenceId}</label>
        <input
          id={fieldId(`${name}.id`)}
          type="text"
          name={`${name}.id`}
          defaultValue={textOf(value['id'])}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <Remarks field={field} name={name} state={state} />
    </div>
  );
}

interface Remarked {
  readonly hint?: string;
  readonly label: string;
  readonly required?: boolean;
}

function Label({ field, name, state }: Properties<Remarked>): ReactNode {
  return (
    <label htmlFor={fieldId(name)}>
      {field.label}
      {field.required && <Required state={state} />}
    </label>
  );
}

function Required({ state }: { readonly state: FormState }): ReactNode {
  return <span className="field-required"> {state.visit.text.desk.required}</span>;
}

/** Hint, and what is wrong. */
function Remarks({ field, name, state }: Properties<Remarked>): ReactNode {
  const id = fieldId(name);
  return (
    <>
      {field.hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {field.hint}
        </span>
      )}
      {state.problems.has(name) && (
        <span className="field-problem" id={`${id}-problem`}>
          {state.problems.get(name)?.join(' ')}
        </span>
      )}
    </>
  );
}

function describedBy(
  field: Remarked,
  name: string,
  state: FormState,
): Readonly<Record<string, string | true>> {
  const id = fieldId(name);
  const wrong = state.problems.has(name);
  const ids = [field.hint === undefined ? '' : `${id}-hint`, wrong ? `${id}-problem` : ''].filter(Boolean);
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(wrong ? { 'aria-invalid': true } : {}),
  };
}
