import { dateOrderKey, nameOrderKey } from '@verbund/schema';
import { newRecord, type NewRow, type RecordOrigin } from '../record/new-record.ts';
import { searchColumnsOf } from '../search/search-columns.ts';
import { everyLanguage, translations } from '../text/text.ts';
import type { Project } from './project.entity.ts';

type Stated = Pick<
  Project,
  | 'id'
  | 'title'
  | 'untitled'
  | 'acronym'
  | 'kind'
  | 'status'
  | 'parentId'
  | 'parentLabel'
  | 'start'
  | 'end'
  | 'summary'
  | 'municipalityKeys'
  | 'topics'
>;

/** A new project, with its order keys and what the search compares: `words` are the names of its places and organizations. */
export function newProject(stated: Stated, words: readonly string[], origin: RecordOrigin): NewRow<Project> {
  return { ...newRecord(stated.id, origin), ...stated, ...projectKeys(stated, words) };
}

/** Columns of a project that follow from others: its order keys, and what the search compares. */
export function projectKeys(
  { title, acronym, start, summary }: Pick<Stated, 'title' | 'acronym' | 'start' | 'summary'>,
  words: readonly string[],
) {
  return {
    nameKey: nameOrderKey(title.de),
    dateKey: dateOrderKey(start),
    ...searchColumnsOf({
      name: title.de,
      alternateNames: [...translations(title), ...(acronym === null ? [] : [acronym])],
      text: [...everyLanguage(summary), ...words].join(' '),
    }),
  };
}
