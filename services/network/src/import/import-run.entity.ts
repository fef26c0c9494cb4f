import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii, instant } from '../record/columns.ts';
import type { ImportKind } from './import-kind.enum.ts';

/** A file that was imported, so that sending it again writes nothing. Of the file only its hash is kept, of its rows only the ids. */
export const ImportRun = defineEntity({
  name: 'ImportRun',
  tableName: 'import_run',
  properties: {
    kind: p.text().$type<ImportKind>().primary(),
    fileHash: ascii().primary(),
    at: instant(),
    recordIds: p.array<string>(),
  },
});
export type ImportRun = InferEntity<typeof ImportRun>;
