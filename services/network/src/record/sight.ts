import { raw } from '@mikro-orm/core';
import type { Sql } from '../database/reading.ts';
import { rightsOf } from '../identity/rights.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Visibility } from './record.enum.ts';

/** What one viewer may see in one region. Every reading statement and every protected field asks it. */
export interface Sight {
  /** Condition on the columns of a record: rows this viewer may know of. */
  readonly rows: Sql;
  /** The same for records under another name than that of their table. */
  rowsOf(alias: string): Sql;
  /** Staff of this region: drafts, and who may see what. */
  readonly seesDrafts: boolean;
  /** May this viewer see a field protected like this? */
  sees(visibility: Visibility): boolean;
}

export function sightOf(viewer: Viewer, region: string): Sight {
  const rights = rightsOf(viewer, region);
  const visible = rights.sees.map((visibility) => `'${visibility}'`).join(', ');
  const condition = (prefix: string): string => {
    if (rights.seesDrafts) return `${prefix}publication <> 'WITHDRAWN'`;
    // One column for the public, so that the partial indexes fit.
    if (rights.sees.length === 1) return `${prefix}listed`;
    return `${prefix}publication = 'PUBLISHED' and ${prefix}visibility in (${visible})`;
  };
  return {
    rows: raw(condition('')),
    rowsOf: (alias) => raw(condition(`${alias}.`)),
    seesDrafts: rights.seesDrafts,
    sees: (visibility) => rights.sees.includes(visibility),
  };
}
