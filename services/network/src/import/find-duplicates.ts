import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { foldSearchText } from '@verbund/schema';
import { read } from '../database/reading.ts';
import { TABLE_OF_KIND } from '../record/record-tables.ts';
import { INDEXED_CHARACTERS } from '../search/search.ts';
import type { ImportedKind } from './columns/columns-of.ts';
import type { DuplicateHint } from './import-answer.ts';
import type { ReadRow } from './read-rows.ts';

interface Known {
  readonly id: string;
  readonly label: string;
  readonly nameSearch: string;
  readonly alternateSearch: readonly string[];
  readonly day: string | null;
}

/** Content of the kinds that can be imported, as far as duplicates are told by it. */
interface Named {
  readonly name?: string;
  readonly title?: { readonly de: string };
  readonly startDate?: string | null;
  readonly start?: string | null;
}

/** Rows that bear the name of a record of this region or of an earlier row; events only where the day is the same or not known. */
export async function findDuplicates(
  em: EntityManager,
  { writing: { kind } }: ImportedKind,
  rows: readonly ReadRow[],
): Promise<DuplicateHint[]> {
  const subjects = rows.map(({ number, state }) => ({ number, ...subjectOf(state.content) }));
  const known = await read<Known>(
    em,
    raw(SELECT[kind] ?? '', [JSON.stringify(subjects.map(({ key }) => key))]),
  );
  const byName = new Map<string, Known[]>();
  for (const one of known)
    for (const name of new Set([one.nameSearch, ...one.alternateSearch]))
      byName.set(name, [...(byName.get(name) ?? []), one]);
  const earlier = new Map<string, typeof subjects>();
  const hints: DuplicateHint[] = [];
  for (const subject of subjects.filter(({ key }) => key !== '')) {
    const { number, key, label, day } = subject;
    for (const one of byName.get(key) ?? [])
      if (isSameDay(day, one.day)) hints.push({ row: number, otherRow: null, id: one.id, label: one.label });
    const twin = earlier.get(key)?.find((one) => isSameDay(day, one.day));
    if (twin) hints.push({ row: number, otherRow: twin.number, id: null, label });
    earlier.set(key, [...(earlier.get(key) ?? []), subject]);
  }
  return hints;
}

function subjectOf(content: Named): { key: string; label: string; day: string | null } {
  const label = content.name ?? content.title?.de ?? '';
  return { key: foldSearchText(label), label, day: content.startDate ?? content.start ?? null };
}

/** Of two dates one may be more exact: `2025` and `2025-03-12` can be the same. */
function isSameDay(one: string | null, other: string | null): boolean {
  return one === null || other === null || one.startsWith(other) || other.startsWith(one);
}

const asked = 'array(select jsonb_array_elements_text(?::jsonb))';
const select = (table: string, label: string, day: string) =>
  `with asked as (select names, array(select left(name, ${INDEXED_CHARACTERS}) from unnest(names) name) as beginnings from (select ${asked} as names) given)
   select id, ${label} as label, name_search as "nameSearch", to_json(alternate_search) as "alternateSearch", ${day} as day
   from ${table}, asked where publication <> 'WITHDRAWN' and (left(name_search, ${INDEXED_CHARACTERS}) = any(beginnings) and name_search = any(names) or alternate_search && names) order by id`;

const SELECT: Readonly<Record<string, string>> = {
  organization: select(TABLE_OF_KIND.organization, 'name', 'null::text'),
  project: select(TABLE_OF_KIND.project, `title ->> 'de'`, '"start"'),
  conference: select(TABLE_OF_KIND.conference, `title ->> 'de'`, 'start_date'),
};
