import { foldSearchText, parseGlobalId } from '@verbund/schema';
import type { ProblemCode } from '../write/problem.enum.ts';
import type { Column } from './columns/column.ts';
import type { KnownNames } from './known-names.ts';

/** What is wrong with one cell, or with a row as a whole (null). */
export interface RowProblem {
  readonly column: Column | null;
  readonly code: ProblemCode;
}

/** The input of one new record while its cells are put into it; remembers which column has filled what. */
export class RowDraft {
  readonly input: Record<string, unknown> = {};
  readonly problems: RowProblem[] = [];
  readonly #names: KnownNames;
  readonly #origins = new Map<string, Column>();
  #column: Column | null = null;

  constructor(names: KnownNames) {
    this.#names = names;
  }

  take(column: Column, cell: string): void {
    this.#column = column;
    column.fill(this, cell);
    this.#column = null;
  }

  problem(code: ProblemCode): void {
    this.problems.push({ column: this.#column, code });
  }

  /** Puts a value at a path of the input, `venue.name`. */
  set(path: string, value: unknown): void {
    if (this.#column) this.#origins.set(path, this.#column);
    const steps = path.split('.');
    const last = steps.pop() as string;
    let place = this.input;
    for (const step of steps) place = (place[step] ??= {}) as Record<string, unknown>;
    place[last] = value;
  }

  /** Adds to a list of the input. */
  add(path: string, value: unknown): void {
    const list = (this.input[path] ??= []) as unknown[];
    if (this.#column) this.#origins.set(`${path}.${list.length}`, this.#column);
    list.push(value);
  }

  /** Completes what a list of the input holds, each part or a first one that is made for it. */
  amend(path: string, values: object, first: object | null): void {
    const list = (this.input[path] ?? []) as object[];
    if (list.length === 0 && first !== null) this.add(path, { ...first, ...values });
    for (const [index, part] of list.entries()) {
      Object.assign(part, values);
      for (const name of Object.keys(values))
        if (this.#column) this.#origins.set(`${path}.${index}.${name}`, this.#column);
    }
  }

  /** The organization a cell names: by id, by its exact name in this region, or as a name alone. */
  organization(cell: string): { readonly id?: string; readonly label: string } {
    const link = /^(.*?)\s*[<(]([a-z0-9]+:organization\/[a-z0-9-]+)[>)]$/.exec(cell);
    if (link?.[2]) return { id: link[2], label: link[1] || this.#labelOf(link[2]) };
    if (parseGlobalId(cell)?.kind === 'organization') return { id: cell, label: this.#labelOf(cell) };
    const found = this.#names.organizations.get(foldSearchText(cell)) ?? [];
    return found.length === 1 && found[0] ? { id: found[0].id, label: cell } : { label: cell };
  }

  /** Official keys of the places a cell names: by key or by name. Several: the name alone does not say which. */
  places(cell: string): readonly string[] {
    return /^\d{5}(?:\d{3})?$/.test(cell) ? [cell] : (this.#names.places.get(foldSearchText(cell)) ?? []);
  }

  /** Column that a problem at a path of the input belongs to. */
  columnOf(path: readonly string[], columns: readonly Column[]): Column | null {
    for (let length = path.length; length > 0; length -= 1) {
      const place = path.slice(0, length).join('.');
      const column = this.#origins.get(place) ?? columns.find(({ fills }) => fills.includes(place));
      if (column) return column;
    }
    return null;
  }

  #labelOf(id: string): string {
    return this.#names.labels.get(id) ?? id;
  }
}
