import type { ListRequest } from '../connection/list-request.ts';
import type { Context } from '../context.ts';
import { readSearch } from '../search/search.ts';
import { projectColumns } from './project.columns.ts';
import { projectConditions } from './project.filter.ts';
import type { ProjectFilter, ProjectOrderField } from './project.input.ts';

const KEYS: Record<ProjectOrderField, string> = {
  NAME: 'name_key',
  DATE: 'date_key',
  UPDATED_AT: 'updated_key',
};

/** The list of projects a filter describes. */
export function projectList(
  filter: ProjectFilter | null | undefined,
  context: Context,
): ListRequest<ProjectOrderField> {
  return {
    table: 'project',
    columns: projectColumns,
    region: filter?.region,
    search: readSearch(filter?.text),
    orderField: 'NAME',
    keys: KEYS,
    conditions: () => projectConditions(filter, context),
  };
}
