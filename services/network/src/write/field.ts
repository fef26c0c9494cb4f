import type { Parts, RecordState } from './record-state.ts';
import type { Reading } from './reading.ts';

/**
 * One field of an input: where it is stored, and how what was given is read. Its name is also that of the field in the answer, so that
 * a list of changed fields means something to clients.
 */
export interface Field<Content extends object, Given> {
  /** It cannot be cleared. */
  readonly required: boolean;
  /** A new record has one from the beginning, so that nobody has to give it. */
  readonly hasDefault: boolean;
  /** What it holds in a state, to tell whether it has changed. */
  valueIn(state: RecordState<Content>): unknown;
  /** The state with what was given; null clears. Answers the same state where something is wrong, and says so to the reading. */
  write(state: RecordState<Content>, given: Given | null, reading: Reading): RecordState<Content>;
}

/** The fields of an input, one for each of its properties. */
export type FieldTable<Content extends object, Input extends object> = {
  readonly [Name in keyof Input]-?: Field<Content, NonNullable<Input[Name]>>;
};

/** A field that is stored in columns of the record. `read` answers undefined where something is wrong. */
export function columnField<Content extends object, Given>(options: {
  readonly columns: readonly (keyof Content)[];
  readonly required?: boolean;
  readonly hasDefault?: boolean;
  readonly cleared: Partial<Content>;
  readonly read: (given: Given, reading: Reading, before: Content) => Partial<Content> | undefined;
}): Field<Content, Given> {
  const { columns, required = false, hasDefault = false, cleared, read } = options;
  return {
    required,
    hasDefault,
    valueIn: ({ content }) => columns.map((column) => content[column]),
    write(state, given, reading) {
      if (given === null && required) {
        reading.problem('REQUIRED', 'expected a value, got null');
        return state;
      }
      const columnsRead = given === null ? cleared : read(given, reading, state.content);
      return columnsRead === undefined ? state : { ...state, content: { ...state.content, ...columnsRead } };
    },
  };
}

/** A field that is a list of parts, replaced as a whole. */
export function partField<Content extends object, Name extends keyof Parts, Given>(
  name: Name,
  longest: number,
  read: (given: Given, reading: Reading, before: RecordState<Content>) => Parts[Name][number],
): Field<Content, readonly Given[]> {
  return {
    required: false,
    hasDefault: true,
    valueIn: ({ parts }) => parts[name],
    write(state, given, reading) {
      const list = given ?? [];
      if (list.length > longest) {
        reading.problem('TOO_MANY', `expected at most ${longest}, got ${list.length}`);
        return state;
      }
      const values = list.map((one, index) => read(one, reading.at(index), state));
      return { ...state, parts: { ...state.parts, [name]: values } };
    },
  };
}
