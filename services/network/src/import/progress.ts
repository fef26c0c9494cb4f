import { createHash } from 'node:crypto';
import { enumOf } from '../record/enum-of.ts';

/** What is being done with a file. Contract: enum `ImportStage`. */
export const ImportStage = enumOf('READING', 'CHECKING', 'WRITING', 'DONE');
export type ImportStage = keyof typeof ImportStage;

export interface ImportProgress {
  readonly stage: ImportStage;
  readonly done: number;
  readonly rows: number;
}

/** Where the reading of a file says how far it is. */
export interface Progress {
  say(stage: ImportStage, done: number, rows: number): void;
}

const MOST_REMEMBERED = 1_000;
const known = new Map<string, ImportProgress>();

/** The progress of one request of one person, in this process. The oldest are forgotten. */
export function progressOf(person: string, key: string | null): Progress {
  if (key === null) return { say: () => {} };
  const name = nameOf(person, key);
  return {
    say(stage, done, rows) {
      known.delete(name);
      known.set(name, { stage, done, rows });
      const [oldest] = known.keys();
      if (known.size > MOST_REMEMBERED && oldest !== undefined) known.delete(oldest);
    },
  };
}

/** How far it is; null where this process knows of no such request. */
export function progressSaid(person: string, key: string): ImportProgress | null {
  return known.get(nameOf(person, key)) ?? null;
}

function nameOf(person: string, key: string): string {
  return createHash('sha256')
    .update(JSON.stringify([person, key]))
    .digest('base64url');
}
