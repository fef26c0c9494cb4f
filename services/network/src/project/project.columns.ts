import { columnPicker } from '../record/column-picker.ts';
import { Project } from './project.entity.ts';

export const projectColumns = columnPicker(Project, {
  parent: ['parentId', 'parentLabel'],
  municipalities: ['municipalityKeys'],
  participations: [],
  figures: [],
  outcomes: [],
});
