import { recordMutations } from '../write/record-mutations.ts';
import { OrganizationInput } from './organization-content.input.ts';
import { OrganizationType } from './organization.type.ts';
import { organizationWriting } from './organization.writing.ts';

/** `createOrganization`, `changeOrganization`. */
export const { Mutations: OrganizationMutations } = recordMutations({
  name: 'Organization',
  typeName: 'Organization',
  Type: OrganizationType,
  Input: OrganizationInput,
  writing: organizationWriting,
  load: (loaders, id) => loaders.organizationById.load(id),
});
