import type { ReferenceInput } from '../reference/reference.input.ts';
import { canEndAfter } from '../scalar/order-of-dates.ts';
import { columnField } from '../write/field.ts';
import { reference, sources } from '../write/fields/linking-fields.ts';
import { choice, partialDate, text } from '../write/fields/plain-fields.ts';
import type { Problem } from '../write/problem.ts';
import type { RecordWriting } from '../write/record-writing.ts';
import type { RecordState } from '../write/record-state.ts';
import { readReference } from '../write/values/read-reference.ts';
import { relationDays } from './new-relation.ts';
import type { RelationInput } from './relation-content.input.ts';
import { Relation } from './relation.entity.ts';

/** Columns of a relation that people write; every other one follows from them. */
type RelationContent = Pick<
  Relation,
  | 'kind'
  | 'fromId'
  | 'fromLabel'
  | 'toId'
  | 'toLabel'
  | 'since'
  | 'until'
  | 'confirmedBy'
  | 'intensity'
  | 'note'
  | 'sourceKeys'
>;

/** How relations are written. Staff state their own side of it. */
export const relationWriting: RecordWriting<RelationContent, RelationInput> = {
  kind: 'relation',
  entity: Relation,
  parts: [],
  blank: {
    kind: 'MEMBER_OF',
    fromId: '',
    fromLabel: '',
    toId: null,
    toLabel: '',
    since: null,
    until: null,
    confirmedBy: 'FROM',
    intensity: null,
    note: null,
    sourceKeys: [],
  },
  fields: {
    kind: choice('kind', { required: true }),
    from: columnField<RelationContent, ReferenceInput>({
      columns: ['fromId', 'fromLabel'],
      required: true,
      cleared: {},
      read: (given, reading) => {
        const { label } = readReference({ label: given.label }, reading, 'organization');
        if (given.id == null) reading.at('id').problem('REQUIRED', 'expected an organization of this region');
        const fromId = given.id == null ? null : reading.at('id').ownId('organization', given.id);
        return { fromId: fromId ?? '', fromLabel: label ?? '' };
      },
    }),
    to: reference('toId', 'toLabel', 'organization', { required: true }),
    since: partialDate('since'),
    until: partialDate('until'),
    intensity: choice('intensity'),
    note: text('note', { longest: 2_000 }),
    sources: sources(),
  },
  links: [
    { column: 'fromId', field: 'from' },
    { column: 'toId', field: 'to' },
  ],
  measures: [],
  keyOf: ({ kind }, random) => `${kind.toLowerCase().replaceAll('_', '-')}-${random}`,
  derive: ({ content }) => relationDays(content),
  problems: (_before, after) => relationProblems(after),
  protect: (content) => content,
  next: () => null,
};

function relationProblems({
  content: { fromId, toId, since, until },
}: RecordState<RelationContent>): Problem[] {
  return [
    ...(canEndAfter(since, until)
      ? []
      : [
          {
            code: 'DATE_ORDER' as const,
            path: ['input', 'until'],
            message: `expected ${since} or later, got ${until}`,
          },
        ]),
    ...(fromId === toId
      ? [
          {
            code: 'TWICE' as const,
            path: ['input', 'to'],
            message: 'an organization is in no relation to itself',
          },
        ]
      : []),
  ];
}
