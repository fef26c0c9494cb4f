import type { BookRow } from './rows.ts';
import { toyError } from './toy-error.ts';

/** One thing that happened in a town. */
export interface JournalEntry {
  readonly kind: 'ADDED' | 'CHANGED' | 'GONE';
  readonly book: BookRow;
  readonly changedFields: readonly string[];
}

/** One event of the stream of a town, in the fields of `BookChange`. */
export interface TownEvent {
  readonly kind: JournalEntry['kind'] | 'HEARTBEAT' | 'GAP';
  readonly town: string;
  readonly id: string | null;
  readonly changedFields: readonly string[];
  readonly book: BookRow | null;
  readonly at: string;
  readonly cursor: string;
  readonly message: string | null;
  readonly positions: readonly { readonly town: string; readonly cursor: string }[] | null;
}

interface Kept {
  readonly position: number;
  readonly tag: string;
  readonly entry: JournalEntry;
}

export interface ReadOptions {
  readonly after: string | null;
  readonly kinds: readonly string[] | null;
  readonly signal: AbortSignal;
}

/** What a town has to tell, in the order in which it happened: each entry has a position without gaps and a tag of its own. The toy twin of an outbox. */
export class Journal {
  readonly town: string;
  #kept: Kept[] = [];
  #position = 0;
  #tag = 'start';
  #tags = 0;
  /** Called when there is something to read. */
  readonly #readers = new Set<() => void>();
  #beats = 0;

  constructor(town: string) {
    this.town = town;
  }

  get head(): string {
    return `${this.#position}.${this.#tag}`;
  }

  write(entry: JournalEntry): string {
    this.#position++;
    this.#tag = `${this.town}${this.#tags++}`;
    this.#kept.push({ position: this.#position, tag: this.#tag, entry });
    this.#wake();
    return this.head;
  }

  /** Forgets all but the last entries. */
  trim(keep: number): void {
    this.#kept = keep === 0 ? [] : this.#kept.slice(-keep);
  }

  /** An older backup comes back: the last entries have never been. */
  restore(without: number): void {
    this.#kept.splice(Math.max(0, this.#kept.length - without));
    this.#position = this.#kept.at(-1)?.position ?? 0;
    this.#tag = this.#kept.at(-1)?.tag ?? 'start';
  }

  /** Everybody who has nothing to read gets a heartbeat. */
  beat(): void {
    this.#beats++;
    this.#wake();
  }

  /** The stream from a cursor on: a heartbeat at once, what was missed, then what happens. Throws CURSOR_EXPIRED, CURSOR_UNKNOWN or CURSOR_INVALID. */
  async *read({ after, kinds, signal }: ReadOptions): AsyncGenerator<TownEvent, void, void> {
    let position = after === null ? this.#position : this.#placeOf(after);
    let beats = this.#beats;
    yield this.#event('HEARTBEAT', after ?? this.head, null);
    while (!signal.aborted) {
      const next = this.#kept.find((kept) => kept.position > position);
      // What was to come next has been forgotten: whoever asks again is told.
      if (next && next.position > position + 1) return;
      if (next) {
        position = next.position;
        const { kind, book } = next.entry;
        if (kinds && !kinds.includes(book.kind)) continue;
        yield this.#event(kind, `${next.position}.${next.tag}`, next.entry);
      } else if (beats !== this.#beats) {
        beats = this.#beats;
        yield this.#event('HEARTBEAT', this.head, null);
      } else {
        await this.#news(signal);
      }
    }
  }

  #placeOf(cursor: string): number {
    const [digits, tag] = cursor.split('.');
    const position = Number(digits);
    if (!Number.isInteger(position) || tag === undefined)
      throw toyError('CURSOR_INVALID', 'not a cursor of this town');
    if (cursor === this.head) return position;
    if (position > this.#position) throw toyError('CURSOR_UNKNOWN', 'this has never happened here');
    const kept = this.#kept.find((candidate) => candidate.position === position);
    const oldest = this.#kept[0]?.position ?? this.#position + 1;
    if (!kept && position < oldest - 1) throw toyError('CURSOR_EXPIRED', 'this is too long ago');
    if (kept && kept.tag !== tag) throw toyError('CURSOR_UNKNOWN', 'this has never happened here');
    return position;
  }

  #event(kind: TownEvent['kind'], cursor: string, entry: JournalEntry | null): TownEvent {
    return {
      kind,
      town: this.town,
      id: entry?.book.id ?? null,
      changedFields: entry?.changedFields ?? [],
      book: entry === null || kind === 'GONE' ? null : entry.book,
      at: '2025-01-01T00:00:00.000Z',
      cursor,
      message: null,
      positions: kind === 'HEARTBEAT' ? [{ town: this.town, cursor }] : null,
    };
  }

  #news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        this.#readers.delete(go);
        signal.removeEventListener('abort', go);
        resolve();
      };
      this.#readers.add(go);
      signal.addEventListener('abort', go, { once: true });
    });
  }

  #wake(): void {
    for (const go of this.#readers) go();
  }
}
