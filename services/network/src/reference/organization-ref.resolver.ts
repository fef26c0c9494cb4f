import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Organization } from '../organization/organization.entity.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import { regionOf } from '../record/node.rules.ts';
import { organizationOf } from './organization-of.ts';
import type { Reference } from './reference.ts';
import { OrganizationRefType, Resolution } from './reference.type.ts';

@Resolver(() => OrganizationRefType)
export class OrganizationRefResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Region the id belongs to.' })
  region(@Root() reference: Reference): string | null {
    return regionOf(reference.id);
  }

  @Directive('@reference(by: "id")')
  @FieldResolver(() => OrganizationType, { nullable: true })
  async organization(@Root() reference: Reference, @Ctx() context: Context): Promise<Organization | null> {
    return organizationOf(reference.id, context);
  }

  @Directive('@resolution(of: "organization")')
  @FieldResolver(() => Resolution)
  async resolution(@Root() reference: Reference, @Ctx() context: Context): Promise<Resolution> {
    const organization = await organizationOf(reference.id, context);
    if (!organization) return 'NOT_AVAILABLE';
    return organization.id === reference.id ? 'RESOLVED' : 'MOVED';
  }
}
