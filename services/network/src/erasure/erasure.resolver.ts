import { Args, ArgsType, Ctx, Directive, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { NetworkError } from '../errors.ts';
import { forgetLoaded } from '../loaders.ts';
import { requireRegion } from '../write/request-of.ts';
import { requireAdmin } from '../write/require-writer.ts';
import { erasePerson, type ErasureAnswer } from './erase-person.ts';
import { nameToErase } from './name-to-erase.ts';

@ArgsType()
class ErasureArgs {
  @Field(() => String)
  region!: string;

  /** First and last name. Other orders, titles and spellings with ae, oe, ue are found as well. */
  @Field(() => String)
  name!: string;

  /** Says where the name stands, and changes nothing. */
  @Field(() => Boolean, { defaultValue: true })
  dryRun!: boolean;
}

@ObjectType('ErasurePayload', { simpleResolvers: true })
class ErasurePayload implements Omit<ErasureAnswer, 'ids' | 'tables'> {
  @Field(() => Boolean)
  dryRun!: boolean;

  @Field(() => [ID], { description: 'Records in which it stood. Each has a new revision.' })
  ids!: string[];

  @Field(() => Int, {
    description: 'Other rows in which it stood: history, sources, tombstones, suggestions.',
  })
  otherRows!: number;

  @Field(() => Boolean, {
    description: 'No page of the database holds the name any more; false: that takes until it has tidied up.',
  })
  compacted!: boolean;
}

/** Erasing personal data. */
@Resolver()
export class ErasureResolver {
  @Directive('@route(by: "region", names: SHARD)')
  @Mutation(() => ErasurePayload, {
    nullable: true,
    description:
      'Takes the name of a person out of everything the region stores, for good; restored backups are cleaned too. For admins.',
  })
  async erasePerson(
    @Args(() => ErasureArgs) { region, name, dryRun }: ErasureArgs,
    @Ctx() context: Context,
  ): Promise<ErasureAnswer> {
    requireRegion(region, context);
    const author = requireAdmin(context.viewer, region);
    if (!context.erasureLog)
      throw new NetworkError(
        'ERASURE_LOG_MISSING',
        'VERBUND_ERASURE_LOG is not set: a restored backup would bring the name back',
      );
    const answer = await erasePerson(context.em, context.erasureLog, author, {
      name: nameToErase(name),
      dryRun,
    });
    forgetLoaded(context.loaders);
    return answer;
  }
}
