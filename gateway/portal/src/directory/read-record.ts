import { parseGlobalId, type RecordKind } from '@verbund/schema';
import type { Visit } from '../visit/visit.ts';
import type { QueryReader } from './query-reader.ts';

/** An id in the query, such as `host`. Its name is asked for, so that the criterion can be read; a silent region leaves the id. */
export async function readRecord(
  reader: QueryReader,
  visit: Visit,
  name: string,
  kind: RecordKind,
  label: string,
): Promise<string | null> {
  const id = visit.query.get(name) ?? '';
  if (id === '') return null;
  if (parseGlobalId(id)?.kind !== kind) return reader.refuse(name, id);
  const { data } = await visit.ask('RecordName', { id, locale: visit.language });
  const title = data.node?.name ?? data.node?.title ?? id;
  return reader.formed(
    name,
    () => true,
    () => `${label}: ${title}`,
  );
}
