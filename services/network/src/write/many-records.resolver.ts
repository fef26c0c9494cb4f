import { raw } from '@mikro-orm/core';
import { Arg, Args, ArgsType, Ctx, Directive, Field, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { read } from '../database/reading.ts';
import { NetworkError } from '../errors.ts';
import { requireOwn } from '../record/node.rules.ts';
import { writingOf } from './kinds.ts';
import { ManyPayload } from './many-payload.type.ts';
import { protectedState } from './protected-state.ts';
import { requireAdmin, requireWriter } from './require-writer.ts';
import { requireRegion } from './request-of.ts';
import { writeMany, type ManyAnswer } from './write-many.ts';

const MOST_AT_ONCE = 200;

@ArgsType()
class RegionArgs {
  @Field(() => String)
  region!: string;
}

/** What can be done to many records at once. Done again it changes nothing, so it takes no idempotency key. */
@Resolver()
export class ManyRecordsResolver {
  @Directive('@route(by: "region", names: SHARD)')
  @Mutation(() => ManyPayload, {
    nullable: true,
    description: 'Says of up to 200 records that everything in them is still right.',
  })
  async confirmMany(
    @Args(() => RegionArgs) { region }: RegionArgs,
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: Context,
  ): Promise<ManyAnswer> {
    requireRegion(region, context);
    const author = requireWriter(context.viewer, region);
    if (ids.length > MOST_AT_ONCE)
      throw new NetworkError('BAD_USER_INPUT', `ids: expected at most ${MOST_AT_ONCE}, got ${ids.length}`);
    for (const id of ids) requireOwn(null, id, region);
    return writeMany(
      context,
      author,
      [...new Set(ids)].map((id) => ({
        id,
        action: 'CONFIRMED',
        expectedRevision: null,
        note: null,
        idempotency: null,
        change: ({ state }, _reading, _em, at) => ({ ...state, confirmedAt: at.toISOString() }),
      })),
    );
  }

  @Directive('@route(by: "region", names: SHARD)')
  @Mutation(() => ManyPayload, {
    nullable: true,
    description:
      'Hides address, venue, contact and persons of every record of the region at once. For admins.',
  })
  async protectRegion(
    @Args(() => RegionArgs) { region }: RegionArgs,
    @Ctx() context: Context,
  ): Promise<ManyAnswer> {
    requireRegion(region, context);
    const author = requireAdmin(context.viewer, region);
    const exposed = await read<{ id: string }>(context.em, raw(EXPOSED));
    return writeMany(
      context,
      author,
      exposed.map(({ id }) => ({
        id,
        action: 'PROTECTED',
        expectedRevision: null,
        note: null,
        idempotency: null,
        change: ({ state }) => protectedState(writingOf(id), state),
      })),
    );
  }
}

/** Records in which something can be hidden that is not. */
const EXPOSED = `with exposed as (
    select id from organization where contact_visibility <> 'NETWORK'
    union select organization_id from site where address_visibility <> 'NETWORK'
    union select id from conference where venue_visibility <> 'NETWORK' or venue_address_visibility <> 'NETWORK'
    union select owner_id from participation where person_visibility <> 'NETWORK'
  ), living as (
    select id from organization where publication <> 'WITHDRAWN'
    union all select id from project where publication <> 'WITHDRAWN'
    union all select id from conference where publication <> 'WITHDRAWN'
    union all select id from conference_series where publication <> 'WITHDRAWN'
  )
  select id from exposed join living using (id) order by id`;
