import { ENUM_LABELS, type LabelledEnum } from '@verbund/schema';
import { capitalized } from '../format/format-words.ts';
import type { QueryValues } from '../route/href.ts';
import type { Visit } from '../visit/visit.ts';

/** One criterion in force, with what is needed to show and remove it. */
export interface Chosen {
  readonly name: string;
  readonly label: string;
}

/** Names of the query that page through a list; any other change of the query starts it again. */
const PAGING = ['after', 'before'] as const;

/** Reads the query of a directory. What it does not understand is kept aside and told, never ignored in silence. */
export class QueryReader {
  readonly chosen: Chosen[] = [];
  readonly notUnderstood: string[] = [];
  readonly #visit: Visit;

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  /** Free text, trimmed; null where there is none. */
  text(name: string, label: string): string | null {
    const value = this.#visit.query.get(name)?.trim() ?? '';
    if (value === '') return null;
    this.chosen.push({ name, label: `${label}: ${value}` });
    return value;
  }

  /** One value of an enum of the contract, written `migrant-organization` in the query. */
  choice<Value extends string>(name: string, enumName: LabelledEnum, label: string): Value | null {
    const written = this.#visit.query.get(name) ?? '';
    if (written === '') return null;
    const value = written.toUpperCase().replaceAll('-', '_');
    if (!Object.hasOwn(ENUM_LABELS[enumName], value)) return this.refuse(name, written);
    this.chosen.push({ name, label: `${label}: ${capitalized(this.#visit.label(enumName, value))}` });
    return value as Value;
  }

  /** How the answer is shown, which is no criterion: one value of an enum, or the usual one. */
  setting<Value extends string>(name: string, enumName: LabelledEnum, usual: Value): Value {
    const written = this.#visit.query.get(name) ?? '';
    if (written === '') return usual;
    const value = written.toUpperCase().replaceAll('-', '_');
    return Object.hasOwn(ENUM_LABELS[enumName], value)
      ? (value as Value)
      : (this.refuse(name, written) ?? usual);
  }

  /** A value of the given form, such as a day or an id. */
  formed(name: string, form: (value: string) => boolean, label: (value: string) => string): string | null {
    const value = this.#visit.query.get(name)?.trim() ?? '';
    if (value === '') return null;
    if (!form(value)) return this.refuse(name, value);
    this.chosen.push({ name, label: label(value) });
    return value;
  }

  /** A box that was ticked. */
  ticked(name: string, label: string): boolean {
    if (this.#visit.query.get(name) !== '1') return false;
    this.chosen.push({ name, label });
    return true;
  }

  /** Tells that a value has no meaning here. */
  refuse(name: string, value: string): null {
    this.notUnderstood.push(`${name} = ${value}`);
    return null;
  }
}

/** The query with some names changed (null removes), and without the position in the list unless it is among them. */
export function changedQuery(query: URLSearchParams, changes: QueryValues): QueryValues {
  const values: Record<string, string | readonly string[] | null | undefined> = {};
  for (const name of new Set(query.keys())) {
    if (!PAGING.some((paging) => paging === name)) values[name] = query.getAll(name);
  }
  return { ...values, ...changes };
}
