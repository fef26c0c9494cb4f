import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLDate } from '../scalar/scalars.ts';
import type { TodoItem, TodoList } from './read-todo.ts';
import { TodoKind } from './todo.enum.ts';

@ObjectType('TodoItem', { simpleResolvers: true })
export class TodoItemType implements TodoItem {
  @Field(() => ID, { description: 'The record to look at.' })
  recordId!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { description: 'For whatever is done to it next.' })
  revision!: number;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Since when: the last confirmation, the day that has passed, the day of the suggestion.',
  })
  since!: string | null;

  @Field(() => ID, { nullable: true, description: 'The other record, or the suggestion.' })
  otherId!: string | null;

  @Field(() => String, { nullable: true })
  otherLabel!: string | null;
}

@ObjectType('TodoList', { simpleResolvers: true, description: 'Everything of one kind.' })
export class TodoListType implements TodoList {
  @Field(() => TodoKind)
  kind!: TodoKind;

  @Field(() => Int, { description: 'How many there are, also beyond those in `items`.' })
  count!: number;

  @Field(() => [TodoItemType], { description: 'The oldest first.' })
  items!: TodoItemType[];
}

registerEnumType(TodoKind, {
  name: 'TodoKind',
  valuesConfig: {
    SUGGESTION_OPEN: { description: 'Somebody suggests something.' },
    PAST_BUT_PLANNED: { description: 'The day has passed, and nobody has said whether it was held.' },
    HOST_MISSING: { description: 'A conference nobody invites to.' },
    UNCONFIRMED: { description: 'Published, and for twelve months neither changed nor confirmed.' },
    SAME_NAME: { description: 'Two records of this region bear the same name.' },
  },
});
