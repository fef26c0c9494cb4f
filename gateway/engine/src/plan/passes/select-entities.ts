import { isObjectType, type FieldNode } from 'graphql';
import type { EntitiesNode, EntityLookup } from '../nodes.ts';
import { rootPlace, type PlanContext } from '../plan-context.ts';
import { addLookup } from './add-lookup.ts';
import { selectComposite } from './select-rows.ts';

type Root = Pick<EntitiesNode, 'index' | 'responseKey' | 'coordinate' | 'field'>;

/** `_entities` as another federation asks it: one look-up per type with a key, for whichever types the representations will name. */
export function selectEntities(
  context: PlanContext,
  root: Root,
  nodes: readonly [FieldNode, ...FieldNode[]],
): EntitiesNode {
  const lookups: Record<string, EntityLookup> = {};
  for (const [typeName, key] of context.contract.keys) {
    const type = context.contract.apiSchema.getType(typeName);
    if (!isObjectType(type)) continue;
    const place = { ...rootPlace(root.responseKey, root.index), listed: true };
    const path = `${root.responseKey}.*`;
    const { selection, text } = selectComposite(context, typeName, type, nodes, { ...place, path }, [key]);
    const lookup = addLookup(context, {
      typeName,
      key,
      text,
      variables: place.uses,
      value: selection,
      into: new Set([path]),
    });
    lookups[typeName] = { lookup, key };
  }
  return { kind: 'Entities', ...root, lookups };
}
