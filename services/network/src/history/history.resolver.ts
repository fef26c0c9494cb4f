import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { pageSize } from '@verbund/schema';
import type { Context } from '../context.ts';
import { NetworkError } from '../errors.ts';
import { requireOwn } from '../record/node.rules.ts';
import { HistoryType } from './history.type.ts';
import { readHistory, type History } from './read-history.ts';

@Resolver()
export class HistoryResolver {
  @Directive('@route(by: "id")')
  @Query(() => HistoryType, {
    nullable: true,
    description:
      'Revisions of a record. Staff see all of them; others see those after which they could see the record, and what they could see of the changes.',
  })
  async history(
    @Arg('id', () => ID) id: string,
    @Arg('first', () => Int, { nullable: true }) first: number | null | undefined,
    @Arg('after', () => Int, { nullable: true, description: 'Revisions before this one.' })
    after: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<History | null> {
    requireOwn(null, id, context.config.code);
    const size = pageSize({ first });
    if ('message' in size) throw new NetworkError('PAGE_SIZE_INVALID', size.message);
    return readHistory(context, id, size.size, after ?? null);
  }
}
