import type { GraphQLError } from 'graphql';
import { engineError } from '../../errors.ts';
import { pathKeys, type Path } from '../path.ts';
import { errorsBelow, type ErrorTree } from './error-tree.ts';
import type { UpstreamError } from './upstream-error.ts';

interface Entry {
  readonly code: string;
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly shards: Set<string>;
}

/** Collects the errors of one operation. Equal ones (path and code) of several shards become one that names them all. */
export class ErrorSink {
  readonly #entries = new Map<string, Entry>();
  readonly #finished: GraphQLError[] = [];
  readonly #prefix: string;

  /** `prefix`: keys beginning with it are the engine's own and never shown. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0 && this.#finished.length === 0;
  }

  /** Is there an error at exactly this place? */
  has(path: Path | undefined): boolean {
    const keys = JSON.stringify(pathKeys(path));
    return [...this.#entries.values()].some((entry) => JSON.stringify(entry.path) === keys);
  }

  /** An error that is complete: of the operation, of a local field. */
  take(error: GraphQLError): void {
    this.#finished.push(error);
  }

  add(
    code: string,
    message: string,
    path: Path | undefined,
    shard?: string,
    extensions: Readonly<Record<string, unknown>> = {},
  ): void {
    this.#add(code, message, pathKeys(path), shard, extensions);
  }

  upstream(error: UpstreamError, path: Path | undefined, shard: string): void {
    this.#add(error.code, error.message, pathKeys(path), shard, error.extensions);
  }

  /** All errors of a place in a shard's answer, put to where its value ends up. */
  below(tree: ErrorTree, path: Path | undefined, shard: string): void {
    const start = pathKeys(path);
    for (const { error, keys } of errorsBelow(tree)) {
      const hidden = keys.findIndex((key) => typeof key === 'string' && key.startsWith(this.#prefix));
      this.#add(
        error.code,
        error.message,
        [...start, ...(hidden < 0 ? keys : keys.slice(0, hidden))],
        shard,
        error.extensions,
      );
    }
  }

  errors(): GraphQLError[] {
    const collected = [...this.#entries.values()].map(({ code, message, path, extensions, shards }) => {
      const [shard, ...others] = [...shards];
      const named =
        shard === undefined ? {} : others.length === 0 ? { shard } : { shards: [shard, ...others] };
      return engineError(code, message, path, { ...extensions, ...named });
    });
    return [...this.#finished, ...collected];
  }

  #add(
    code: string,
    message: string,
    path: readonly (string | number)[],
    shard: string | undefined,
    extensions: Readonly<Record<string, unknown>>,
  ): void {
    const key = JSON.stringify([code, path]);
    let entry = this.#entries.get(key);
    if (!entry) this.#entries.set(key, (entry = { code, message, path, extensions, shards: new Set() }));
    if (shard !== undefined) entry.shards.add(shard);
  }
}
