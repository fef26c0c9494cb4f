/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { DeskTodoData } from '../../ask/operation-types.ts';
import { formatPartialDate } from '../../format/format-date.ts';
import { capitalized } from '../../format/format-words.ts';
import type { Visit } from '../../visit/visit.ts';
import { recordPlace } from './record-table.tsx';

type TodoLists = NonNullable<DeskTodoData['todo']>;

/** What waits for somebody, the most urgent kind first. */
export function TodoSection({
  lists,
  visit,
}: {
  readonly lists: TodoLists | null;
  readonly visit: Visit;
}): ReactNode {
  const { desk } = visit.text;
  const waiting = (lists ?? []).filter(({ count }) => count > 0);
  return (
    <section className="part">
      <h2>{desk.todo}</h2>
      {lists === null && <p className="empty">{desk.failed.UNREACHABLE_LIST}</p>}
      {lists !== null && waiting.length === 0 && <p>{desk.nothingToDo}</p>}
      {waiting.map((list) => (
        <div key={list.kind}>
          <h3>{`${capitalized(visit.label('TodoKind', list.kind))} (${list.count})`}</h3>
          <ul>
            {list.items.map((item) => (
              <li key={`${item.recordId} ${item.otherId ?? ''}`}>
                <a
                  href={
                    list.kind === 'SUGGESTION_OPEN'
                      ? visit.href('deskSuggestions')
                      : recordPlace('deskEdit', item.recordId, visit)
                  }
                >
                  {item.label}
                </a>
                {item.otherLabel !== null &&
                  list.kind === 'SAME_NAME' &&
                  ` / ${item.otherLabel} (${item.otherId ?? ''})`}
                {item.since !== null && `, ${desk.since(formatPartialDate(item.since, visit.language))}`}
                {list.kind === 'UNCONFIRMED' && (
                  <>
                    {' · '}
                    <a href={recordPlace('deskAction', item.recordId, visit, { do: 'confirm' })}>
                      {desk.action.confirm}
                      <span className="unseen">: {item.label}</span>
                    </a>
                  </>
                )}
                {list.kind === 'PAST_BUT_PLANNED' && (
                  <>
                    {' · '}
                    <a href={recordPlace('deskAction', item.recordId, visit, { do: 'held' })}>
                      {desk.action.held}
                      <span className="unseen">: {item.label}</span>
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
