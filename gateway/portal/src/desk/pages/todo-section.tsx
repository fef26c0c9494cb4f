/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { DeskTodoData } from '../../ask/operation-types.ts';
import { formatPartialDate } from '../../format/format-date.ts';
import { capitalized } from '../../format/format-words.ts';
import type { Visit } from '../../visit/visit.ts';
import { fieldId } from '../form/field-id.ts';
import { ConfirmedNotice, type ChosenConfirmed } from './confirm-many.tsx';
import { recordPlace } from './record-table.tsx';

type TodoLists = NonNullable<DeskTodoData['todo']>;
type TodoItem = TodoLists[number]['items'][number];

/** Items shown of a list that is worked through one by one. */
const SHOWN = 10;

/** What waits for somebody, the most urgent kind first. */
export function TodoSection({
  lists,
  result,
  visit,
}: {
  readonly lists: TodoLists | null;
  /** What confirming several at once came to; null where nothing was sent. */
  readonly result: ChosenConfirmed | null;
  readonly visit: Visit;
}): ReactNode {
  const { desk } = visit.text;
  const waiting = (lists ?? []).filter(({ count }) => count > 0);
  return (
    <section className="part">
      <h2>{desk.todo}</h2>
      {result && <ConfirmedNotice result={result} visit={visit} />}
      {lists === null && <p className="empty">{desk.failed.UNREACHABLE_LIST}</p>}
      {lists !== null && waiting.length === 0 && <p>{desk.nothingToDo}</p>}
      {waiting.map((list) => (
        <div key={list.kind}>
          <h3 id={`todo-${list.kind.toLowerCase()}`}>
            {`${capitalized(visit.label('TodoKind', list.kind))} (${list.count})`}
          </h3>
          {list.kind === 'UNCONFIRMED' ? (
            <Unconfirmed list={list} chosen={result?.failure ? result.chosen : []} visit={visit} />
          ) : (
            <ul>
              {list.items.slice(0, SHOWN).map((item) => (
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
                  {sinceOf(item, visit)}
                  {list.kind === 'PAST_BUT_PLANNED' && <Step step="held" item={item} visit={visit} />}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

/** Entries that may be confirmed one by one, or those that were chosen at once. */
function Unconfirmed({
  list,
  chosen,
  visit,
}: {
  readonly list: TodoLists[number];
  /** Ids that stay chosen, because sending them failed. */
  readonly chosen: readonly string[];
  readonly visit: Visit;
}): ReactNode {
  const { desk, confirmMany } = visit.text;
  return (
    <form method="post" aria-labelledby="todo-unconfirmed">
      <p>
        {confirmMany.lead}
        {list.count > list.items.length && ` ${confirmMany.oldest(list.items.length)}`}
      </p>
      <ul className="plain">
        {list.items.map((item) => {
          const id = fieldId(`confirm.${item.recordId}`);
          return (
            <li key={item.recordId} className="field-checkbox">
              <input
                id={id}
                type="checkbox"
                name="id"
                value={item.recordId}
                defaultChecked={chosen.includes(item.recordId)}
              />{' '}
              <label htmlFor={id}>{item.label}</label>
              {sinceOf(item, visit)}
              {' · '}
              <a href={recordPlace('deskEdit', item.recordId, visit)}>
                {desk.edit}
                <span className="unseen">: {item.label}</span>
              </a>
              <Step step="confirm" item={item} visit={visit} />
            </li>
          );
        })}
      </ul>
      <p>
        <button type="submit">{confirmMany.button}</button>
      </p>
    </form>
  );
}

function Step({
  step,
  item,
  visit,
}: {
  readonly step: 'confirm' | 'held';
  readonly item: TodoItem;
  readonly visit: Visit;
}): ReactNode {
  return (
    <>
      {' · '}
      <a href={recordPlace('deskAction', item.recordId, visit, { do: step })}>
        {visit.text.desk.action[step]}
        <span className="unseen">: {item.label}</span>
      </a>
    </>
  );
}

function sinceOf({ since }: TodoItem, visit: Visit): string {
  return since === null ? '' : `, ${visit.text.desk.since(formatPartialDate(since, visit.language))}`;
}
