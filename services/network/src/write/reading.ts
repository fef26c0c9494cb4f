import { createHash, randomBytes } from 'node:crypto';
import { parseGlobalId, type RecordKind } from '@verbund/schema';
import { quote } from '../errors.ts';
import type { NewRow } from '../record/new-record.ts';
import type { Source } from '../source/source.entity.ts';
import type { ProblemCode } from './problem.enum.ts';
import type { Problem } from './problem.ts';

/** A record of this region that something given names. */
export interface NamedRecord {
  readonly id: string;
  readonly path: readonly string[];
}

/** What reading all of one input has found. */
interface Findings {
  readonly problems: Problem[];
  readonly records: NamedRecord[];
  readonly municipalities: { readonly ags: string; readonly path: readonly string[] }[];
  readonly sources: Map<string, NewRow<Source>>;
}

/** Reads one input: knows where it stands, and collects what is wrong and what has to be looked up. */
export class Reading {
  readonly region: string;
  readonly path: readonly string[];
  readonly #found: Findings;

  constructor(region: string, path: readonly string[] = [], found?: Findings) {
    this.region = region;
    this.path = path;
    this.#found = found ?? { problems: [], records: [], municipalities: [], sources: new Map() };
  }

  get found(): Readonly<Findings> {
    return this.#found;
  }

  /** The same reading one step deeper. */
  at(...steps: readonly (string | number)[]): Reading {
    return new Reading(this.region, [...this.path, ...steps.map(String)], this.#found);
  }

  problem(code: ProblemCode, message: string): void {
    this.#found.problems.push({ code, path: this.path, message });
  }

  /** An id of a record of this kind, of whatever region. One of this region is looked up later. */
  id(kind: RecordKind, id: string): string | null {
    const parsed = parseGlobalId(id);
    if (parsed?.kind !== kind) {
      this.problem('INVALID_ID', `expected an id <region>:${kind}/<key>, got ${quote(id)}`);
      return null;
    }
    if (parsed.region === this.region) this.#found.records.push({ id, path: this.path });
    return id;
  }

  /** An id of a record of this region. */
  ownId(kind: RecordKind, id: string): string | null {
    const read = this.id(kind, id);
    if (read === null || parseGlobalId(read)?.region === this.region) return read;
    this.problem('NOT_OWN', `expected a record of ${this.region}, got ${quote(id)}`);
    return null;
  }

  /** An official key, to be looked up later. */
  municipality(ags: string): string {
    this.#found.municipalities.push({ ags, path: this.path });
    return ags;
  }

  /** A source by its content: the same source given twice is one row. Answers its key. */
  source(source: Omit<NewRow<Source>, 'key'>): string {
    const key = `s-${createHash('sha256')
      .update(JSON.stringify(Object.entries(source).toSorted(([one], [other]) => (one < other ? -1 : 1))))
      .digest('base64url')
      .slice(0, 24)}`;
    this.#found.sources.set(key, { key, ...source });
    return key;
  }
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A key nobody else has: eight characters that are easy to read out, one of a trillion. */
export function newKey(): string {
  return [...randomBytes(8)].map((byte) => ALPHABET[byte % 32]).join('');
}
