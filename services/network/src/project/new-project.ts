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
  const { title, acronym, start, summary } = stated;
  return {
    ...newRecord(stated.id, origin),
    ...stated,
    nameKey: nameOrderKey(title.de),
    dateKey: dateOrderKey(start),
    ...searchColumnsOf({
      name: title.de,
      alternateNames: [...translations(title), ...(acronym === null ? [] : [acronym])],
      text: [...everyLanguage(summary), ...words].join(' '),
    }),
  };
}
