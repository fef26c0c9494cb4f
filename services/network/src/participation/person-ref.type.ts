import { ObjectType } from 'type-graphql';

@ObjectType('PersonRef', {
  description: 'A person in office or function at this event. Never a record of its own, never searchable.',
})
export class PersonRefType {}
