import type { SeedLayer } from './seed/seed-format.ts';

/** What may differ between regions. Everything else is the same code for all. */
export interface NetworkConfig {
  /** Prefix of all ids of this region, `th`. */
  readonly code: string;
  /** `Thüringen` */
  readonly name: string;
  /** The network that runs it, as it names itself. */
  readonly network: string;
  /** ISO 3166-2 code of the state, or null for federal bodies. */
  readonly state: string | null;
  /** On what terms the public data may be used, in one sentence with an address. Left out: the network has not decided. */
  readonly licence?: string;
  /** Seed layers in the order of loading. */
  readonly seed: readonly SeedLayer[];
}
