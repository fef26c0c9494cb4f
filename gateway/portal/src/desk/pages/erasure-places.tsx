/** @jsxRuntime automatic */
import { parseGlobalId } from '@verbund/schema';
import type { ReactNode } from 'react';
import { FOCUS_HERE } from '../../parts/focus-here.ts';
import { TableFrame } from '../../parts/table-frame.tsx';
import type { Visit } from '../../visit/visit.ts';
import type { Erasure } from '../actions/erase-person.ts';
import { DESK_KINDS } from '../kinds/desk-kind.ts';
import { recordPlace } from './record-table.tsx';

/** What the dry run has found: how many records of each kind, with their addresses at the desk, and how many other rows. */
export function ErasurePlaces({
  name,
  erasure,
  visit,
}: {
  readonly name: string;
  readonly erasure: Erasure;
  readonly visit: Visit;
}): ReactNode {
  const { desk, erase } = visit.text;
  const byKind = DESK_KINDS.map(
    (kind) => [kind, erasure.ids.filter((id) => parseGlobalId(id)?.kind === kind).length] as const,
  ).filter(([, count]) => count > 0);
  return (
    <section className="part">
      <h2 {...FOCUS_HERE}>{erase.foundTitle(name)}</h2>
      {erasure.ids.length + erasure.otherRows === 0 ? (
        <p>{erase.nowhere}</p>
      ) : (
        <TableFrame label={erase.foundTitle(name)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{erase.place}</th>
                <th scope="col">{erase.count}</th>
              </tr>
            </thead>
            <tbody>
              {byKind.map(([kind, count]) => (
                <tr key={kind}>
                  <th scope="row">{desk.kinds[kind]}</th>
                  <td data-label={erase.count}>{count}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{erase.otherRows}</th>
                <td data-label={erase.count}>{erasure.otherRows}</td>
              </tr>
            </tbody>
          </table>
        </TableFrame>
      )}
      {erasure.ids.length > 0 && (
        <>
          <h3>{erase.records}</h3>
          <ul>
            {erasure.ids.map((id) => (
              <li key={id}>
                <a href={recordPlace('deskEdit', id, visit)}>{id}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{erase.unchanged}</p>
    </section>
  );
}
