/** @jsxRuntime automatic */
import { ENUM_LABELS, type LabelledEnum } from '@verbund/schema';
import type { ReactNode } from 'react';
import { isDay } from '../format/is-day.ts';
import { capitalized } from '../format/format-words.ts';
import type { Visit } from '../visit/visit.ts';

interface FieldWords {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** One control of a filter form. */
export type FilterField =
  | (FieldWords & { readonly control: 'search' | 'text' | 'date' })
  | (FieldWords & {
      readonly control: 'select';
      readonly none: string;
      readonly options: readonly FilterOption[];
    })
  | (FieldWords & { readonly control: 'checkbox' });

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

interface FilterFormProperties {
  readonly action: string;
  readonly title: string;
  readonly fields: readonly FilterField[];
  /** How many of the fields are always in sight on a narrow screen. */
  readonly primary?: number;
  /** Names kept as they are, without a control of their own. */
  readonly kept: readonly string[];
  readonly visit: Visit;
}

/** A form that writes its values into the address. Works without a script. */
export function FilterForm({
  action,
  title,
  fields,
  primary = 1,
  kept,
  visit,
}: FilterFormProperties): ReactNode {
  const further = fields.slice(primary);
  const control = (field: FilterField): ReactNode => (
    <Field key={field.name} field={field} value={visit.query.get(field.name) ?? ''} />
  );
  return (
    <search aria-label={title}>
      <form className="filters" method="get" action={action} data-live="">
        {fields.slice(0, primary).map(control)}
        <details className="more-filters" open={further.some((field) => visit.query.get(field.name))}>
          <summary>{visit.text.lists.more}</summary>
          <div className="filters">{further.map(control)}</div>
        </details>
        {kept.map((name) => {
          const value = visit.query.get(name);
          return value === null || value === '' ? null : (
            <input key={name} type="hidden" name={name} value={value} />
          );
        })}
        <p className="filter-actions">
          <button type="submit">{visit.text.lists.apply}</button>
        </p>
      </form>
      <output id="result-status" className="unseen" />
    </search>
  );
}

function Field({ field, value }: { readonly field: FilterField; readonly value: string }): ReactNode {
  const id = `filter-${field.name}`;
  const hintId = field.hint === undefined ? undefined : `${id}-hint`;
  if (field.control === 'checkbox') {
    return (
      <p className="field field-checkbox">
        <input id={id} type="checkbox" name={field.name} value="1" defaultChecked={value === '1'} />
        <label htmlFor={id}>{field.label}</label>
      </p>
    );
  }
  return (
    <p className={`field field-${field.control}`}>
      <label htmlFor={id}>{field.label}</label>
      {field.control === 'select' ? (
        <select id={id} name={field.name} defaultValue={value} aria-describedby={hintId}>
          <option value="">{field.none}</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type={field.control}
          name={field.name}
          // A browser takes nothing but a day here; what else the address says is told beside the result.
          defaultValue={field.control === 'date' && !isDay(value) ? '' : value}
          aria-describedby={hintId}
          autoComplete="off"
          maxLength={200}
        />
      )}
      {field.hint !== undefined && (
        <span className="hint" id={hintId}>
          {field.hint}
        </span>
      )}
    </p>
  );
}

/** The values of an enum as options, in alphabetical order of their words; `OTHER` and the like stay last. */
export function enumOptions(enumName: LabelledEnum, visit: Visit): FilterOption[] {
  const collator = new Intl.Collator(visit.language);
  const last = (value: string): number => (value === 'OTHER' || value === 'UNKNOWN' ? 1 : 0);
  return Object.keys(ENUM_LABELS[enumName])
    .map((value) => ({
      key: value,
      value: value.toLowerCase().replaceAll('_', '-'),
      label: capitalized(visit.label(enumName, value)),
    }))
    .toSorted((one, other) => last(one.key) - last(other.key) || collator.compare(one.label, other.label));
}
