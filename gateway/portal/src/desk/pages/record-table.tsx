/** @jsxRuntime automatic */
import { parseGlobalId } from '@verbund/schema';
import type { ReactNode } from 'react';
import type { DeskMeta } from '../../ask/operation-types.ts';
import { formatInstant } from '../../format/format-date.ts';
import { TableFrame } from '../../parts/table-frame.tsx';
import type { RouteName, RouteParameters } from '../../route/routes.ts';
import type { Visit } from '../../visit/visit.ts';
import type { DeskKindName } from '../kinds/desk-kind.ts';

export interface DeskRow {
  readonly id: string;
  readonly title: string;
  readonly meta: DeskMeta;
}

interface RecordTableProperties {
  readonly kind: DeskKindName;
  readonly rows: readonly DeskRow[];
  readonly visit: Visit;
}

/** Records with their state, each leading to its form. */
export function RecordTable({ kind, rows, visit }: RecordTableProperties): ReactNode {
  const { desk } = visit.text;
  if (rows.length === 0) return <p>{desk.none}</p>;
  return (
    <TableFrame label={desk.kinds[kind]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{desk.name}</th>
            <th scope="col">{desk.state}</th>
            <th scope="col">{desk.changed}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={recordPlace('deskEdit', row.id, visit)}>{row.title || desk.untitled}</a>
              </th>
              <td data-label={desk.state}>{stateOf(row.meta, visit)}</td>
              <td data-label={desk.changed}>{formatInstant(row.meta.updatedAt, visit.language, true)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** Published records say who sees them; the others that they are not shown. */
function stateOf(meta: DeskMeta, visit: Visit): string {
  return meta.publication === 'PUBLISHED'
    ? `${visit.label('Publication', meta.publication)}, ${visit.label('Visibility', meta.visibility)}`
    : visit.label('Publication', meta.publication);
}

/** The address of a desk page about one record. */
export function recordPlace(
  route: RouteName,
  id: string,
  visit: Visit,
  query: Readonly<Record<string, string>> = {},
): string {
  return visit.href(route, placeOf(id), query);
}

function placeOf(id: string): RouteParameters {
  const parts = parseGlobalId(id);
  return parts ? { kind: parts.kind, region: parts.region, key: parts.key } : {};
}
