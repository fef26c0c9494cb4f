import { recordMutations } from '../write/record-mutations.ts';
import { RelationInput } from './relation-content.input.ts';
import { RelationType } from './relation.type.ts';
import { relationWriting } from './relation.writing.ts';

/** `createRelation`, `changeRelation`. */
export const { Mutations: RelationMutations } = recordMutations({
  name: 'Relation',
  typeName: 'Relation',
  Type: RelationType,
  Input: RelationInput,
  writing: relationWriting,
  load: (loaders, id) => loaders.relationById.load(id),
});
