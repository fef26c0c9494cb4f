import { recordMutations } from '../write/record-mutations.ts';
import { ProjectInput } from './project-content.input.ts';
import { ProjectType } from './project.type.ts';
import { projectWriting } from './project.writing.ts';

/** `createProject`, `changeProject`. */
export const { Mutations: ProjectMutations } = recordMutations({
  name: 'Project',
  typeName: 'Project',
  Type: ProjectType,
  Input: ProjectInput,
  writing: projectWriting,
  load: (loaders, id) => loaders.projectById.load(id),
});
