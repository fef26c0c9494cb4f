import { raw } from '@mikro-orm/core';
import type { RecordKind } from '@verbund/schema';
import { execute, parse, type GraphQLSchema } from 'graphql';
import { createContext, type ContextParts } from '../context.ts';
import { read } from '../database/reading.ts';
import type { Viewer } from '../identity/viewer.ts';
import { TABLE_OF_KIND } from '../record/record-tables.ts';
import type { ExportedRecord } from './exported-record.ts';
import { recordsOperation, representationsOf } from './selections.ts';

/** Records that are in memory at once. */
const BATCH = 100;

/** A region as one viewer sees it. */
export interface ExportSource {
  readonly parts: ContextParts;
  readonly schema: GraphQLSchema;
  readonly viewer: Viewer;
}

/**
 * All records of one kind that the viewer may see, in the order of their ids, as the contract answers them: by asking the graph itself,
 * so that a file can hold nothing that an answer would hide.
 */
export async function* visibleRecords(
  { parts, schema, viewer }: ExportSource,
  kind: RecordKind,
): AsyncGenerator<readonly ExportedRecord[]> {
  const document = parse(recordsOperation(kind));
  let after = '';
  for (;;) {
    const context = createContext(parts, viewer);
    const { sql, params } = context.sight.rows;
    const rows = await read<{ id: string }>(
      context.em,
      raw(`select id from ${TABLE_OF_KIND[kind]} where id > ? and (${sql}) order by id limit ${BATCH}`, [
        after,
        ...params,
      ]),
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const variableValues = {
      representations: representationsOf(
        kind,
        rows.map(({ id }) => id),
      ),
    };
    const answer = await execute({ schema, document, contextValue: context, variableValues });
    if (answer.errors?.[0]) throw answer.errors[0];
    // A record that was hidden or withdrawn meanwhile is null.
    const { records } = answer.data as unknown as { records: readonly (ExportedRecord | null)[] };
    yield records.filter((record) => record !== null);
  }
}
