import type { RecordKind } from '@verbund/schema';
import type { ReferenceInput } from '../../reference/reference.input.ts';
import type { SourceInput } from '../../source/source.input.ts';
import { columnField, type Field } from '../field.ts';
import { readReference } from '../values/read-reference.ts';
import { readSource } from '../values/read-source.ts';

/** A record of this region, by its id. */
export function ownRecord<Content extends object>(
  column: keyof Content & string,
  kind: RecordKind,
): Field<Content, string> {
  const columns = (value: string | null) => ({ [column]: value }) as Partial<Content>;
  return columnField<Content, string>({
    columns: [column],
    cleared: columns(null),
    read: (given, reading) => columns(reading.ownId(kind, given)),
  });
}

/** A link to a record of any region, in two columns. */
export function reference<Content extends object>(
  idColumn: keyof Content & string,
  labelColumn: keyof Content & string,
  kind: RecordKind,
  options: { readonly required?: boolean } = {},
): Field<Content, ReferenceInput> {
  const columns = (id: string | null, label: string | null) =>
    ({ [idColumn]: id, [labelColumn]: label }) as Partial<Content>;
  return columnField<Content, ReferenceInput>({
    ...options,
    columns: [idColumn, labelColumn],
    cleared: columns(null, null),
    read: (given, reading) => {
      const { id, label } = readReference(given, reading, kind);
      return columns(id, label);
    },
  });
}

const MOST_PLACES = 500;

/** Towns and districts by their official keys, each once. */
export function places<Content extends object>(
  column: keyof Content & string,
): Field<Content, readonly string[]> {
  const columns = (value: readonly string[]) => ({ [column]: value }) as Partial<Content>;
  return columnField<Content, readonly string[]>({
    columns: [column],
    cleared: columns([]),
    read: (given, reading) => {
      if (given.length > MOST_PLACES) {
        reading.problem('TOO_MANY', `expected at most ${MOST_PLACES}, got ${given.length}`);
        return undefined;
      }
      return columns([...new Set(given.map((ags, index) => reading.at(index).municipality(ags)))]);
    },
  });
}

const MOST_SOURCES = 50;

/** Where the record comes from. */
export function sources<Content extends { readonly sourceKeys: readonly string[] }>(): Field<
  Content,
  readonly SourceInput[]
> {
  const columns = (sourceKeys: readonly string[]) => ({ sourceKeys }) as Partial<Content>;
  return columnField<Content, readonly SourceInput[]>({
    columns: ['sourceKeys'],
    cleared: columns([]),
    read: (given, reading) => {
      if (given.length > MOST_SOURCES) {
        reading.problem('TOO_MANY', `expected at most ${MOST_SOURCES}, got ${given.length}`);
        return undefined;
      }
      return columns([...new Set(given.map((one, index) => readSource(one, reading.at(index))))]);
    },
  });
}
