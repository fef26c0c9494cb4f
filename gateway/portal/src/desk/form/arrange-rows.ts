import type { FormValue, FormValues } from './form-field.ts';

/** What a button of a list does: `add:sessions`, `remove:sessions.1`, `up:…`, `down:…`. */
const COMMAND = /^(add|remove|up|down):([a-zA-Z]+(?:\.(?:\d{1,3}|[a-zA-Z]+))*)$/;

/** The values after a list was changed, and the row to go on with; null where the text is no such command. */
export interface Arranged {
  readonly values: FormValues;
  /** Name of the row the reader was at, `sessions.1`, or of the list where it is gone. */
  readonly focus: string;
}

/** Adds, removes or moves one row, as a button of the form asks. Needs no script, and works by keyboard. */
export function arrangeRows(values: FormValues, command: string): Arranged | null {
  const match = COMMAND.exec(command);
  if (!match) return null;
  const [, action = '', path = ''] = match;
  const names = path.split('.');
  if (action === 'add') {
    let at = 0;
    const next = change(values, names, (rows) => {
      at = rows.length;
      return [...rows, {}];
    });
    return next && { values: next, focus: `${path}.${at}` };
  }
  const row = Number(names.at(-1));
  const list = names.slice(0, -1);
  if (!Number.isInteger(row) || list.length === 0) return null;
  const to = action === 'up' ? row - 1 : row + 1;
  const next = change(values, list, (rows) =>
    action === 'remove' ? rows.filter((_, at) => at !== row) : moved(rows, row, to),
  );
  return next && { values: next, focus: action === 'remove' ? list.join('.') : `${list.join('.')}.${to}` };
}

function moved(rows: readonly FormValues[], from: number, to: number): readonly FormValues[] {
  const row = rows[from];
  if (!row || to < 0 || to >= rows.length) return rows;
  return rows.toSpliced(from, 1).toSpliced(to, 0, row);
}

function change(
  values: FormValues,
  path: readonly string[],
  rows: (rows: readonly FormValues[]) => readonly FormValues[],
): FormValues | null {
  const [name = '', ...rest] = path;
  const value: FormValue | undefined = values[name];
  if (rest.length === 0) {
    const list = Array.isArray(value) ? (value as readonly FormValues[]) : [];
    return { ...values, [name]: rows(list) };
  }
  if (Array.isArray(value)) {
    const [at = '', ...inner] = rest;
    const row = (value as readonly FormValues[])[Number(at)];
    const next = row && typeof row === 'object' ? change(row, inner, rows) : null;
    return next && { ...values, [name]: (value as readonly FormValues[]).with(Number(at), next) };
  }
  if (typeof value !== 'object') return null;
  const next = change(value as FormValues, rest, rows);
  return next && { ...values, [name]: next };
}
