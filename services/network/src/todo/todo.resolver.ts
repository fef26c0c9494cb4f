import { Arg, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import { pageSize } from '@verbund/schema';
import type { Context } from '../context.ts';
import { NetworkError } from '../errors.ts';
import { requireRegion } from '../write/request-of.ts';
import { requireWriter } from '../write/require-writer.ts';
import { readTodo, type TodoList } from './read-todo.ts';
import { TodoKind } from './todo.enum.ts';
import { TodoListType } from './todo.type.ts';

@Resolver()
export class TodoResolver {
  @Directive('@route(by: "region", names: SHARD)')
  @Query(() => [TodoListType], {
    nullable: true,
    description:
      'What staff of a region should look at, one list for each kind; for its staff alone. What other regions dispute: `disputes`. Records of other regions with the same name: `sameNames`.',
  })
  async todo(
    @Arg('region', () => String) region: string,
    @Arg('kind', () => [TodoKind], { nullable: true }) kind: TodoKind[] | null | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'Items in each list: 1 to 200.' })
    first: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<TodoList[]> {
    requireRegion(region, context);
    requireWriter(context.viewer, region);
    const size = pageSize({ first });
    if ('message' in size) throw new NetworkError('PAGE_SIZE_INVALID', size.message);
    const kinds = [...new Set(kind ?? (Object.keys(TodoKind) as TodoKind[]))];
    const lists: TodoList[] = [];
    for (const one of kinds) lists.push(await readTodo(context.em, one, size.size));
    return lists;
  }
}
