import type { ShardSource, TransportFailure } from '@verbund/engine';
import type { ContactListener } from '../upstream/region-transport.ts';
import type { RegionLink } from '../upstream/region-link.ts';
import { lookAt, type Look } from './look.ts';
import type { LookPace } from './look-delay.ts';
import type { RecordStore } from './record-store.ts';
import type { RegionRecord } from './region-record.ts';
import { unknownRegion, type RegionState } from './region-state.ts';
import { RegionWatch } from './region-watch.ts';

export interface RegistryOptions {
  /** In the order of configuration, which is the order of every list of regions. */
  readonly links: readonly RegionLink[];
  readonly store: RecordStore;
  readonly pace: LookPace;
  readonly deadlineMs: number;
  readonly log: { warn(fields: object, message: string): void; info(fields: object, message: string): void };
  /** The schema of a region has changed: compose again. True where this region's schema was accepted. */
  readonly compose: (shards: readonly ShardSource[], changed: string) => boolean;
}

/** Knows every configured region: looks at it, keeps its last good schema, tells its state of contact. */
export class Registry implements ContactListener {
  readonly #options: RegistryOptions;
  readonly #states: Map<string, Mutable<RegionState>>;
  readonly #watches: Map<string, RegionWatch>;

  constructor(options: RegistryOptions) {
    const { links, deadlineMs, pace } = options;
    this.#options = options;
    this.#states = new Map(links.map(({ code }) => [code, unknownRegion(code)]));
    this.#watches = new Map(
      links.map((link) => [
        link.code,
        new RegionWatch(
          () => lookAt(link, deadlineMs),
          (look) => this.#found(link, look),
          pace,
        ),
      ]),
    );
  }

  get states(): readonly RegionState[] {
    return [...this.#states.values()].map((state) => ({ ...state }));
  }

  get shards(): readonly ShardSource[] {
    return this.states.map(({ code, record }) => ({ name: code, sdl: record?.sdl ?? null }));
  }

  /** Reads what an earlier run has kept. Before `start`. */
  async load(): Promise<void> {
    for (const { code } of this.states) {
      const record = await this.#options.store.read(code);
      if (record)
        Object.assign(this.#states.get(code) ?? {}, { record, lastContact: Date.parse(record.seenAt) });
    }
  }

  /** Begins to look at all regions at once; resolves when each was looked at once, with whatever result. */
  async start(): Promise<void> {
    await Promise.all([...this.#watches.values()].map((watch) => watch.look()));
  }

  stop(): void {
    for (const watch of this.#watches.values()) watch.stop();
  }

  reached(code: string): void {
    const state = this.#states.get(code);
    if (!state) return;
    state.lastContact = Date.now();
    if (state.status === 'OK') return;
    this.lookSoon(code);
    if (state.status !== 'INVALID') Object.assign(state, { status: 'OK', message: null });
  }

  failed(code: string, failure: TransportFailure, message: string): void {
    const state = this.#states.get(code);
    if (state && state.status !== 'INVALID') Object.assign(state, { status: failure, message });
    this.lookSoon(code);
  }

  /** Its schema may have changed, or it may be back. */
  lookSoon(code: string): void {
    this.#watches.get(code)?.lookSoon();
  }

  async #found(link: RegionLink, look: Look): Promise<void> {
    const state = this.#states.get(link.code);
    if (!state) return;
    const { status, message, record } = state;
    if (!look.ok) {
      if (message !== look.message)
        this.#options.log.warn({ region: link.code, failure: look.failure }, `region: ${look.message}`);
      Object.assign(state, {
        status: look.failure === 'TOO_LARGE' ? 'INVALID' : look.failure,
        message: look.message,
      });
      return;
    }
    link.breaker.succeeded();
    Object.assign(state, { record: look.record, status: 'OK', message: null, lastContact: Date.now() });
    if (status !== 'OK') this.#options.log.info({ region: link.code }, 'region: is there');
    if (
      record?.sdl === look.record.sdl &&
      record.name === look.record.name &&
      record.network === look.record.network
    )
      return;
    if (this.#options.compose(this.shards, link.code)) await this.#keep(link.code, look.record);
  }

  async #keep(code: string, record: RegionRecord): Promise<void> {
    try {
      await this.#options.store.write(code, record);
    } catch (error) {
      this.#options.log.warn(
        { region: code, error: String(error) },
        'the schema of a region could not be kept on disk',
      );
    }
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
