/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { RelationFields, RelationKind } from '../ask/operation-types.ts';
import { capitalized } from '../format/format-words.ts';
import { periodWords } from '../parts/period-words.ts';
import type { Visit } from '../visit/visit.ts';
import { Reference } from './reference.tsx';

interface RelationsProperties {
  readonly relations: readonly RelationFields[];
  /** Which end is the other organization. */
  readonly other: 'from' | 'to';
  readonly visit: Visit;
}

/** Edges of one organization, grouped by kind. Read from the other end, the kind has another name: members instead of member of. */
export function Relations({ relations, other, visit }: RelationsProperties): ReactNode {
  const kinds = [...new Set(relations.map((relation) => relation.kind))];
  const heading = (kind: RelationKind): string =>
    other === 'to' ? visit.label('RelationKind', kind) : visit.text.record.incomingKinds[kind];
  return kinds.map((kind) => (
    <div key={kind} className="relations">
      <h3>{capitalized(heading(kind))}</h3>
      <ul>
        {[
          ...byOther(
            relations.filter((relation) => relation.kind === kind),
            other,
          ),
        ].map(([key, edges]) => (
          <li key={key}>
            {edges[0] && <Reference to={edges[0][other]} visit={visit} />}
            {edges.map((relation) => (
              <Details key={relation.id} relation={relation} visit={visit} />
            ))}
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** Several edges may lead to one organization, from different sources or times. */
function byOther(relations: readonly RelationFields[], other: 'from' | 'to'): Map<string, RelationFields[]> {
  const groups = new Map<string, RelationFields[]>();
  for (const relation of relations) {
    const key = relation[other].id ?? relation[other].label;
    groups.set(key, [...(groups.get(key) ?? []), relation]);
  }
  return groups;
}

/** Period, strength and proof of an edge. */
function Details({
  relation,
  visit,
}: {
  readonly relation: RelationFields;
  readonly visit: Visit;
}): ReactNode {
  const period = periodWords(relation.since, relation.until, visit);
  const details = [
    period,
    relation.certainty === 'UNDATED' && period === null ? visit.text.record.certaintyUndated : null,
    relation.intensity === null ? null : visit.label('Intensity', relation.intensity),
    visit.label('ConfirmedBy', relation.confirmedBy),
    relation.note,
  ].filter((detail) => detail !== null);
  return <span className="relation-details">{details.join(' · ')}</span>;
}
