export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** One way in which a shard's answer breaks the contract. `apply` changes the parsed body in place, or returns another one. */
export interface Corruption {
  readonly name: string;
  readonly apply: (body: JsonObject) => Json | undefined;
}
