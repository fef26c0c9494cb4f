import { raw } from '@mikro-orm/core';
import { foldSearchText } from '@verbund/schema';
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { all, columnsOf, read, type Sql } from '../database/reading.ts';
import { NetworkError, quote } from '../errors.ts';
import { Municipality } from './municipality.entity.ts';
import { MunicipalityFilter } from './municipality.input.ts';
import { isOfficialKey } from './municipality.rules.ts';
import { MunicipalityType } from './municipality.type.ts';

const COLUMNS = columnsOf(Municipality);

@Resolver(() => MunicipalityType)
export class MunicipalityResolver {
  @Directive('@route(by: "ags")')
  @Query(() => MunicipalityType, {
    nullable: true,
    description:
      'Kept by the state its key begins with, else by `bund`. Municipal keys (AGS) may change; both the old and the new key answer.',
  })
  async municipality(
    @Arg('ags', () => ID) ags: string,
    @Ctx() { loaders }: Context,
  ): Promise<Municipality | null> {
    if (!isOfficialKey(ags))
      throw new NetworkError(
        'ID_INVALID',
        `expected an official municipal key of eight or five digits, got ${quote(ags)}`,
      );
    return loaders.municipalityByAgs.load(ags);
  }

  @Directive('@scatter(merge: UNION, by: ["ags"])')
  @Query(() => [MunicipalityType], { nullable: true })
  async municipalities(
    @Arg('filter', () => MunicipalityFilter, { nullable: true }) filter:
      | MunicipalityFilter
      | null
      | undefined,
    @Ctx() { em }: Context,
  ): Promise<Municipality[]> {
    const within = all(conditionsOf(filter));
    return read<Municipality>(
      em,
      raw(`select ${COLUMNS} from municipality where ${within.sql} order by ags`, [...within.params]),
    );
  }
}

function conditionsOf(filter: MunicipalityFilter | null | undefined): Sql[] {
  const conditions: Sql[] = [];
  if (filter?.state)
    conditions.push(raw('state = any(array[?]::text[])', [filter.state.length > 0 ? filter.state : [null]]));
  if (filter?.name != null)
    conditions.push(raw('starts_with(name_search, ?)', [foldSearchText(filter.name)]));
  return conditions;
}
