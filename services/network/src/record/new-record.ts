import { instantOrderKey, ORDER_VERSION } from '@verbund/schema';
import type { Publication, Visibility } from './record.enum.ts';

/** A row before it is stored: without what PostgreSQL computes. */
export type NewRow<Row> = Omit<Row, 'region' | 'listed' | symbol>;

export interface RecordOrigin {
  readonly at: Date;
  readonly sourceKeys: readonly string[];
  readonly demonstration: boolean;
  readonly generated: boolean;
}

/** What every new record begins with: published, public, revision 1. */
export function newRecord(id: string, { at, sourceKeys, demonstration, generated }: RecordOrigin) {
  return {
    id,
    visibility: 'PUBLIC' as Visibility,
    publication: 'PUBLISHED' as Publication,
    revision: 1,
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
    confirmedAt: null,
    changeNote: null,
    demonstration,
    generated,
    sourceKeys: [...sourceKeys],
    orderVersion: ORDER_VERSION,
    updatedKey: instantOrderKey(at),
  };
}
