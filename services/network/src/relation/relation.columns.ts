import { columnPicker } from '../record/column-picker.ts';
import { Relation } from './relation.entity.ts';

export const relationColumns = columnPicker(Relation, {
  from: ['fromId', 'fromLabel'],
  to: ['toId', 'toLabel'],
  statementId: ['kind', 'toId'],
  statement: ['kind', 'toId'],
  statementResolution: ['kind', 'toId'],
});
