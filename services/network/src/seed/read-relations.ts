import { newRelation } from '../relation/new-relation.ts';
import { ConfirmedBy, Intensity, RelationKind } from '../relation/relation.enum.ts';
import { checkedDate, checkedEnum, textOf } from './checked.ts';
import type { LayerRows } from './layer-rows.ts';
import { idOf, originOf, type LayerScope } from './layer-scope.ts';
import { SeedError } from './seed-error.ts';
import type { SeedRelation } from './seed-format.ts';

/** Adds the edges of a layer. Each begins at an organization of this region. */
export function readRelations(scope: LayerScope, relations: readonly SeedRelation[], rows: LayerRows): void {
  for (const seed of relations) {
    const id = idOf(scope, 'relation', seed.key);
    if (!seed.from.id.startsWith(`${scope.region}:organization/`))
      throw new SeedError(id, 'an organization of this region as from', seed.from.id);
    rows.relations.push(
      newRelation(
        {
          id,
          kind: checkedEnum(id, RelationKind, seed.kind),
          fromId: seed.from.id,
          fromLabel: seed.from.label,
          toId: seed.to.id ?? null,
          toLabel: seed.to.label,
          since: checkedDate(id, seed.since),
          until: checkedDate(id, seed.until),
          confirmedBy: checkedEnum(id, ConfirmedBy, seed.confirmedBy ?? 'SOURCE_ONLY'),
          intensity: seed.intensity === undefined ? null : checkedEnum(id, Intensity, seed.intensity),
          note: textOf(seed.note),
        },
        originOf(scope, id, seed.sources),
      ),
    );
  }
}
