import { columnPicker } from '../record/column-picker.ts';
import { Organization } from './organization.entity.ts';

export const organizationColumns = columnPicker(Organization, {
  contact: ['contactEmail', 'contactPhone', 'contactVisibility'],
  sites: [],
  figures: [],
  outcomes: [],
  relations: [],
  conferences: [],
  projects: [],
  incomingRelations: [],
  statements: [],
});
