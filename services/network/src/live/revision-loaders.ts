import { raw } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import { read, type Sql } from '../database/reading.ts';
import { wholeState } from '../history/record-history.ts';
import { shownState } from '../history/shown-state.ts';
import { changedFields } from '../write/changed-fields.ts';
import { writingOf } from '../write/kinds.ts';
import type { RecordState } from '../write/record-state.ts';

/** A revision of a record. */
export interface RevisionKey {
  readonly recordId: string;
  readonly revision: number;
}

/** What the history says of revisions. One statement each for those that are asked at once. */
export interface RevisionLoaders {
  /** Public note beside the change. It stands in the history and nowhere else, so that erasing it there is enough. */
  readonly note: (key: RevisionKey) => Promise<string | null>;
  /** Names of the fields in which the revision differs from the one before, for somebody who is not staff and could see both. */
  readonly shownFields: (key: RevisionKey) => Promise<readonly string[]>;
}

export function revisionLoaders({ em, sight }: Context): RevisionLoaders {
  const notes = byRevision<string>((keys) =>
    read(em, raw(`select ${KEY} as key, note as value from revision where ${keys.sql}`, keys.params)),
  );
  const states = byRevision<RecordState>((keys) =>
    read(em, raw(`select ${KEY} as key, snapshot as value from revision where ${keys.sql}`, keys.params)),
  );
  return {
    note: (key) => notes.load(textOf(key)),
    async shownFields({ recordId, revision }) {
      const [before, after] = await Promise.all(
        [revision - 1, revision].map((number) => states.load(textOf({ recordId, revision: number }))),
      );
      if (!before || !after) return [];
      return changedFields(
        writingOf(recordId),
        shownState(wholeState(before), sight),
        shownState(wholeState(after), sight),
      );
    },
  };
}

const KEY = `record_id || '@' || revision`;

function textOf({ recordId, revision }: RevisionKey): string {
  return `${recordId}@${revision}`;
}

function byRevision<Value>(
  load: (keys: Sql) => Promise<{ readonly key: string; readonly value: Value | null }[]>,
): DataLoader<string, Value | null> {
  return new DataLoader(async (keys) => {
    const pairs = keys.map((key) => key.split('@'));
    const condition = raw(
      `(record_id, revision) in (${pairs.map(() => '(?, ?::int)').join(', ')})`,
      pairs.flat(),
    );
    const found = new Map((await load(condition)).map(({ key, value }) => [key, value]));
    return keys.map((key) => found.get(key) ?? null);
  });
}
