import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { read } from '../database/reading.ts';
import type { TodoKind } from './todo.enum.ts';
import { TODO_STATEMENTS } from './todo-statements.ts';

/** Something to look at. Contract: type `TodoItem`. */
export interface TodoItem {
  readonly recordId: string;
  readonly label: string;
  readonly revision: number;
  readonly since: string | null;
  readonly otherId: string | null;
  readonly otherLabel: string | null;
}

/** Contract: type `TodoList`. */
export interface TodoList {
  readonly kind: TodoKind;
  readonly count: number;
  readonly items: readonly TodoItem[];
}

/** What staff should look at, of one kind: how many there are, and the oldest of them. */
export async function readTodo(em: EntityManager, kind: TodoKind, first: number): Promise<TodoList> {
  const rows = await read<TodoItem & { count: number }>(
    em,
    raw(
      `select id as "recordId", label, revision, since, other as "otherId", other_label as "otherLabel", (count(*) over ())::int as count
       from (${TODO_STATEMENTS[kind]}) todo order by since nulls last, id, other limit ?`,
      [first],
    ),
  );
  return { kind, count: rows[0]?.count ?? 0, items: rows };
}
