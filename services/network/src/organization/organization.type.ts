import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../connection/connection.type.ts';
import { NodeType } from '../record/node.type.ts';
import { Topic } from '../record/topic.enum.ts';
import { GraphQLUrl } from '../scalar/scalars.ts';
import { StateMembershipType } from './state-membership.type.ts';
import type { Organization } from './organization.entity.ts';
import { LegalForm, OrganizationKind, OrganizationStatus, Stewardship } from './organization.enum.ts';

type Plain =
  | 'name'
  | 'alternateNames'
  | 'kind'
  | 'legalForm'
  | 'status'
  | 'foundedYear'
  | 'topics'
  | 'website'
  | 'stewardship'
  | 'memberStates';

@Directive('@key(fields: "id")')
@Directive('@sharded')
@ObjectType('Organization', { implements: NodeType, simpleResolvers: true })
export class OrganizationType extends NodeType implements Pick<Organization, Plain> {
  @Field(() => String)
  name!: string;

  @Field(() => [String])
  alternateNames!: string[];

  @Field(() => OrganizationKind)
  kind!: OrganizationKind;

  @Field(() => LegalForm)
  legalForm!: LegalForm;

  @Field(() => OrganizationStatus)
  status!: OrganizationStatus;

  @Field(() => Int, { nullable: true })
  foundedYear!: number | null;

  @Field(() => [Topic])
  topics!: Topic[];

  @Field(() => GraphQLUrl, { nullable: true })
  website!: string | null;

  @Field(() => Stewardship)
  stewardship!: Stewardship;

  @Field(() => [StateMembershipType], {
    description:
      'States this body says it covers. So it is known who is missing where a state is silent, or not in the federation.',
  })
  memberStates!: readonly StateMembershipType[];
}

export const OrganizationConnection = connectionOf(OrganizationType, 'Organization');

registerEnumType(OrganizationKind, { name: 'OrganizationKind' });
registerEnumType(LegalForm, { name: 'LegalForm' });
registerEnumType(OrganizationStatus, { name: 'OrganizationStatus' });
registerEnumType(Stewardship, {
  name: 'Stewardship',
  description: 'SHORT_ENTRY: kept for an organization outside the federation until its own region joins.',
});
