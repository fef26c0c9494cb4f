import { recordsOf } from '../record/record.loader.ts';
import { Project } from './project.entity.ts';

export const projectById = recordsOf<Project>(Project);
