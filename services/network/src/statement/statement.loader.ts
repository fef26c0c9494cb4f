import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type DataLoader from 'dataloader';
import { read } from '../database/reading.ts';
import { partsOf } from '../record/record.loader.ts';
import { oneByKey } from '../record/row-loader.ts';
import type { Sight } from '../record/sight.ts';
import { RelationStatement } from './statement.entity.ts';

export const statementsOf = partsOf<RelationStatement, 'organizationId'>(RelationStatement, 'organizationId');

/** Statements by their id, of organizations the viewer may see. */
export function statementById(em: EntityManager, sight: Sight): DataLoader<string, RelationStatement | null> {
  return oneByKey<RelationStatement>(
    (ids) =>
      read<RelationStatement>(
        em,
        raw(`${SELECT_STATEMENTS} where s.id in (?) and ${sight.rowsOf('o').sql}`, [ids]),
      ),
    (row) => row.id,
  );
}

/** Statements with the organization they are of, `s` and `o`. */
export const SELECT_STATEMENTS = `select s.id, s.organization_id as "organizationId", s.position, s.relation_id as "relationId",
    s.relation_kind as "relationKind", s.verdict, s.note, s.stated_at as "statedAt"
  from relation_statement s join organization o on o.id = s.organization_id`;
