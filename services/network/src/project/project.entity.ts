import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import {
  ascii,
  indexOf,
  recordColumns,
  searchColumns,
  searchIndexes,
  text,
  topics,
} from '../record/columns.ts';
import type { ProjectKind, ProjectStatus } from './project.enum.ts';

export const Project = defineEntity({
  name: 'Project',
  tableName: 'project',
  properties: {
    ...recordColumns(),
    title: text(),
    untitled: p.boolean(),
    acronym: p.text().strictNullable(),
    kind: p.text().$type<ProjectKind>(),
    status: p.text().$type<ProjectStatus>(),
    parentId: ascii().strictNullable(),
    parentLabel: p.text().strictNullable(),
    start: ascii().strictNullable(),
    end: ascii().strictNullable(),
    summary: text().strictNullable(),
    municipalityKeys: p.array<string>(),
    topics: topics(),
    nameKey: ascii(),
    dateKey: ascii(),
    ...searchColumns(),
  },
  indexes: [
    { name: 'project_by_name', properties: ['nameKey', 'id'] },
    { name: 'project_by_date', properties: ['dateKey', 'id'] },
    { name: 'project_by_update', properties: ['updatedKey', 'id'] },
    indexOf('project_by_municipality', 'project', 'using gin ("municipality_keys")'),
    { name: 'project_facets', properties: ['listed', 'kind', 'publication', 'visibility'] },
    ...searchIndexes('project'),
  ],
});
export type Project = InferEntity<typeof Project>;
