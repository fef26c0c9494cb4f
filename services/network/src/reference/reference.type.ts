import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../record/enum-of.ts';
import type { Reference } from './reference.ts';

export const Resolution = enumOf('RESOLVED', 'UNREACHABLE', 'NOT_AVAILABLE', 'MOVED');
export type Resolution = keyof typeof Resolution;

@ObjectType('OrganizationRef', {
  simpleResolvers: true,
  description:
    'A snapshot of the name, and a link that may be out of reach. `label` is local, so that an outage never empties the record.',
})
export class OrganizationRefType implements Reference {
  @Field(() => ID, { nullable: true, description: 'Null where the text names a body that has no record.' })
  id!: string | null;

  @Field(() => String)
  label!: string;
}

@ObjectType('ProjectRef', { simpleResolvers: true })
export class ProjectRefType implements Reference {
  @Field(() => ID, { nullable: true })
  id!: string | null;

  @Field(() => String)
  label!: string;
}

registerEnumType(Resolution, {
  name: 'Resolution',
  valuesConfig: {
    UNREACHABLE: { description: 'The owner did not answer.' },
    NOT_AVAILABLE: { description: 'No record: outside the federation, withdrawn, or not visible.' },
    MOVED: { description: 'The record lives on under another id.' },
  },
});
