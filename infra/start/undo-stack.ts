/** One thing that was started and must be ended. */
export interface Undoable {
  /** Ends it in good order. */
  close(): Promise<void> | void;
  /** Ends it at once, without waiting. */
  kill(): void;
}

/** What was started, ended in the reverse order. Nothing in it is forgotten because something else failed to end. */
export class UndoStack {
  readonly #entries: Undoable[] = [];

  add(entry: Undoable): void {
    this.#entries.push(entry);
  }

  /** Ends everything, last first. Failures are collected and thrown together at the end. */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (let entry = this.#entries.pop(); entry !== undefined; entry = this.#entries.pop()) {
      try {
        // Stays killable while it closes.
        this.#closing = entry;
        await entry.close();
      } catch (error) {
        failures.push(error);
      }
    }
    this.#closing = undefined;
    if (failures.length === 1) throw failures[0];
    if (failures.length > 1) throw new AggregateError(failures, failures.map(String).join('; '));
  }

  #closing: Undoable | undefined;

  kill(): void {
    for (const entry of [...this.#entries, this.#closing].reverse()) entry?.kill();
  }
}
