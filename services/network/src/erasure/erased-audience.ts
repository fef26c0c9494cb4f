import { wholeState } from '../history/record-history.ts';
import { shownState } from '../history/shown-state.ts';
import type { Visibility } from '../record/record.enum.ts';
import { shownTo, type RecordState } from '../write/record-state.ts';
import { hasName } from './clean-value.ts';
import type { ErasedNames } from './erased-names.ts';

/** From everybody to staff of a network. Whoever is in one of them sees what those before it see. */
const AUDIENCES: readonly Visibility[] = ['PUBLIC', 'FEDERATION', 'NETWORK'];

type Row = Readonly<Record<string, unknown>>;

/**
 * Who could read an erased name, by record: in the record, in one of its earlier revisions, or beside its withdrawal. They may have
 * kept a copy. Records whose name staff alone could read are in it with null.
 */
export class ErasedAudience {
  readonly #names: ErasedNames;
  readonly #byRecord = new Map<string, Visibility | null>();

  constructor(names: ErasedNames) {
    this.#names = names;
  }

  get all(): ReadonlyMap<string, Visibility | null> {
    return this.#byRecord;
  }

  /** A record as it was before; `everywhere`: the name stood in something of it that is shown with the record, such as a source. */
  noteRecord(id: string, state: RecordState, everywhere: boolean): void {
    const shown = shownTo(state);
    this.#note(id, everywhere ? shown : this.#reader(state, shown));
  }

  /** A row of another table, as it was before. Those that belong to no record, or are shown to nobody, are passed over. */
  noteRow(table: string, row: Row): void {
    const id = row['record_id'] as string;
    const shown = row['visibility'] as Visibility | null;
    if (table === 'tombstone') this.#note(id, shown);
    if (table !== 'revision') return;
    const inNote = hasName(row['note'], this.#names);
    this.#note(id, inNote ? shown : this.#reader(wholeState(row['snapshot'] as RecordState), shown));
  }

  /** The widest audience that could read the name in a state shown to `shown`. */
  #reader(state: RecordState, shown: Visibility | null): Visibility | null {
    if (shown === null) return null;
    const reader = AUDIENCES.slice(AUDIENCES.indexOf(shown)).find((audience) => {
      const sees = (visibility: Visibility) => AUDIENCES.indexOf(visibility) <= AUDIENCES.indexOf(audience);
      return hasName(shownState(state, { sees }), this.#names);
    });
    return reader ?? null;
  }

  #note(id: string, audience: Visibility | null): void {
    const known = this.#byRecord.get(id) ?? null;
    const wider = AUDIENCES.find((one) => one === audience || one === known);
    this.#byRecord.set(id, wider ?? null);
  }
}
