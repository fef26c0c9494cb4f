/** A shard as the operator configures it. */
export interface ShardSource {
  readonly name: string;
  /** Its SDL with directives, the last good one if it is out of reach; null: never reached, the shard is then UNREACHABLE. */
  readonly sdl: string | null;
}
