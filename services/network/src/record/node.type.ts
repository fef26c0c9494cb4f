import { ID, InterfaceType, Field, registerEnumType } from 'type-graphql';
import { MetaType } from './meta.type.ts';
import { typeNameOfRecord } from './node.rules.ts';
import { Topic } from './topic.enum.ts';

/** What every record has. Contract: interface `Node`. */
@InterfaceType('Node', { resolveType: typeNameOfRecord })
export abstract class NodeType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    description: 'Code of the region that keeps this record, the part of the id before the colon.',
  })
  region!: string;

  @Field(() => MetaType)
  meta!: MetaType;
}

registerEnumType(Topic, { name: 'Topic' });
