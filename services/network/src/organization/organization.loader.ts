import { partsOf, recordsOf } from '../record/record.loader.ts';
import { Organization } from './organization.entity.ts';
import { Site } from './site.entity.ts';

export const organizationById = recordsOf<Organization>(Organization);
export const sitesOf = partsOf<Site, 'organizationId'>(Site, 'organizationId');
