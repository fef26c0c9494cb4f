import type { FeedConference } from './feed-conference.ts';
import type { FeedFilter } from './feed-filter.ts';
import type { FeedAnswer, FeedReading } from './read-feed.ts';

/** A feed as it is shown: with what a silent region said last. */
export interface FeedSnapshot {
  readonly rows: readonly FeedConference[];
  readonly names: ReadonlyMap<string, string>;
  /** On what terms the data of a region may be used. */
  readonly terms: ReadonlyMap<string, string>;
  readonly silent: readonly SilentRegion[];
  readonly cut: boolean;
}

export interface SilentRegion {
  readonly code: string;
  /** When it said what is shown of it, in milliseconds since 1970; null where nothing of it is shown. */
  readonly since: number | null;
}

export type FeedState = FeedSnapshot | { readonly refused: string } | null;

export interface FeedStoreOptions {
  readonly read: (filter: Readonly<Record<string, unknown>>) => Promise<FeedAnswer>;
  /** A reading is good for so long. */
  readonly freshMs: number;
  /** Changes lead to a new reading at most so often. */
  readonly pauseMs: number;
  /** Called with the first reader: from then on it must tell of changes. */
  readonly watch?: (changed: () => void) => void;
  readonly now?: () => number;
}

interface Part {
  readonly rows: readonly FeedConference[];
  readonly at: number;
}

interface Entry {
  readonly parts: Map<string, Part>;
  state: FeedState;
  readAt: number;
  changed: boolean;
  reading: Promise<FeedState> | null;
}

/** Feeds kept; beyond that the one that was asked for longest ago is read anew. */
const MAX_FEEDS = 500;
/** What a region said last is shown so long; then its events are left out, and the feed says so. */
const LONGEST_SILENCE_MS = 24 * 3_600_000;

/**
 * Reads each feed at most once a minute, and once after a change, however many readers it has. While a region is silent its last events
 * stay, because calendars delete what is no longer in their feed.
 */
export class FeedStore {
  readonly #options: FeedStoreOptions;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();
  #watched = false;

  constructor(options: FeedStoreOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /** The feed; null where nobody has ever answered. The same object as long as nothing was read anew. */
  async get({ key, filter }: FeedFilter): Promise<FeedState> {
    if (!this.#watched) this.#options.watch?.(() => this.changed());
    this.#watched = true;
    const entry = this.#entryOf(key);
    const age = this.#now() - entry.readAt;
    if (entry.reading) return entry.reading;
    const { freshMs, pauseMs } = this.#options;
    if (age < (entry.changed ? Math.min(pauseMs, freshMs) : freshMs)) return entry.state;
    entry.reading = this.#read(entry, filter).finally(() => {
      entry.reading = null;
    });
    return entry.reading;
  }

  /** Something has changed somewhere. */
  changed(): void {
    for (const entry of this.#entries.values()) entry.changed = true;
  }

  #entryOf(key: string): Entry {
    const entry = this.#entries.get(key) ?? {
      parts: new Map(),
      state: null,
      readAt: Number.NEGATIVE_INFINITY,
      changed: false,
      reading: null,
    };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (this.#entries.size > MAX_FEEDS) this.#entries.delete(this.#entries.keys().next().value as string);
    return entry;
  }

  async #read(entry: Entry, filter: Readonly<Record<string, unknown>>): Promise<FeedState> {
    entry.changed = false;
    const answer = await this.#options.read(filter);
    entry.readAt = this.#now();
    if (answer === null) entry.state = null;
    else if ('refused' in answer) entry.state = answer;
    else entry.state = this.#merged(entry, answer);
    return entry.state;
  }

  #merged(
    { parts, readAt }: Entry,
    { rows, answered, silent, names, terms, cut }: FeedReading,
  ): FeedSnapshot {
    for (const region of answered)
      parts.set(region, { rows: rows.filter((row) => row.region === region), at: readAt });
    const kept = [...silent].map((code) => {
      const part = parts.get(code);
      if (part && readAt - part.at <= LONGEST_SILENCE_MS) return { code, since: part.at, rows: part.rows };
      parts.delete(code);
      return { code, since: null, rows: [] };
    });
    return {
      rows: [...rows.filter(({ region }) => !silent.has(region)), ...kept.flatMap((part) => part.rows)],
      names,
      terms,
      silent: kept.map(({ code, since }) => ({ code, since })),
      cut,
    };
  }
}
