import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Participation } from './participation.entity.ts';
import { ParticipationRole } from './participation.enum.ts';

@ObjectType('Participation', {
  simpleResolvers: true,
  description:
    'One party in one role: exactly one of `organization`, `person`, `groupLabel`, `municipality`.',
})
export class ParticipationType implements Pick<Participation, 'role'> {
  @Field(() => ParticipationRole)
  role!: ParticipationRole;
}

registerEnumType(ParticipationRole, { name: 'ParticipationRole' });
