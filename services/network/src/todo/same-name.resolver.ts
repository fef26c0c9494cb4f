import { raw } from '@mikro-orm/core';
import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { foldSearchText } from '@verbund/schema';
import type { Context } from '../context.ts';
import { read } from '../database/reading.ts';
import { NetworkError } from '../errors.ts';
import { INDEXED_CHARACTERS } from '../search/search.ts';
import type { Sight } from '../record/sight.ts';
import { SameNameType, type SameName } from './same-name.type.ts';

const MOST_NAMES = 100;
const LONGEST_NAME = 300;
/** Of one name. Who bears a name a hundred others bear is told by nothing else. */
const MOST_OF_NAME = 20;

@Resolver()
export class SameNameResolver {
  @Directive('@scatter(merge: UNION, by: ["asked", "id"])')
  @Query(() => [SameNameType], {
    nullable: true,
    description:
      'Organizations, projects and conferences that bear one of up to 100 names, as the search folds them, also as an alternate name: up to 20 of each region for each name. Asked before something is entered, and for everything there is, against double entries.',
  })
  async sameNames(
    @Arg('names', () => [String]) names: string[],
    @Ctx() { em, sight }: Context,
  ): Promise<SameName[]> {
    if (names.length > MOST_NAMES || names.some((name) => name.length > LONGEST_NAME))
      throw new NetworkError(
        'BAD_USER_INPUT',
        `names: expected at most ${MOST_NAMES} of at most ${LONGEST_NAME} characters`,
      );
    const asked = new Map([...new Set(names)].map((name) => [name, foldSearchText(name)]));
    const folded = [...new Set(asked.values())].filter((name) => name !== '');
    if (folded.length === 0) return [];
    const rows = await read<Omit<SameName, 'asked'> & { name: string }>(
      em,
      raw(statement(sight), [JSON.stringify(folded)]),
    );
    const found = Map.groupBy(rows, ({ name }) => name);
    return [...asked].flatMap(([name, key]) =>
      (found.get(key) ?? []).map(({ id, label, day }) => ({ asked: name, id, label, day })),
    );
  }
}

const SOURCES = [
  ['organization', 'r.name', 'null::text'],
  ['project', `r.title ->> 'de'`, 'r."start"'],
  ['conference', `r.title ->> 'de'`, 'r.start_date'],
] as const;

function statement(sight: Sight): string {
  const bearers = SOURCES.map(
    ([table, label, day]) =>
      `select r.id, ${label} as label, ${day} as day, asked.name from asked
       join ${table} r on (left(r.name_search, ${INDEXED_CHARACTERS}) = left(asked.name, ${INDEXED_CHARACTERS}) and r.name_search = asked.name)
         or r.alternate_search @> array[asked.name] where ${sight.rowsOf('r').sql}`,
  ).join(' union all ');
  return `with asked as (select jsonb_array_elements_text(?::jsonb) as name),
    bearers as (${bearers})
    select id, label, day, name from (
      select bearers.*, row_number() over (partition by name order by id) as place from bearers
    ) placed where place <= ${MOST_OF_NAME} order by name, id`;
}
