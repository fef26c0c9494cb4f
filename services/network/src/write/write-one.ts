import type { EntityManager } from '@mikro-orm/postgresql';
import { formatGlobalId } from '@verbund/schema';
import type { Context } from '../context.ts';
import { fieldsChangedAfter, recordChange } from '../history/record-history.ts';
import type { Author } from '../history/author.ts';
import type { NewChange } from '../live/append-change.ts';
import type { ChangeKind } from '../live/outbox.enum.ts';
import { putUpTombstone, takeAwayTombstone } from '../record/tombstones.ts';
import { changedFields } from './changed-fields.ts';
import type { Written } from './idempotency/take-key.ts';
import { loadRecord } from './load-record.ts';
import { namedProblems } from './named-records.ts';
import { placeProblems, placesOf } from './named-places.ts';
import { newKey, Reading } from './reading.ts';
import { NO_PARTS, shownTo, type RecordState, type StoredRecord } from './record-state.ts';
import type { RecordWriting } from './record-writing.ts';
import { problemsOf } from './rules.ts';
import { stillNamedProblems } from './still-named.ts';
import { storeRecord, storeSources } from './store-record.ts';
import type { Conflict, Refused, WriteRequest } from './write-request.ts';

/** Who writes, where and when. */
export interface Writing {
  readonly context: Pick<Context, 'config' | 'demonstration'>;
  readonly author: Author;
  readonly at: Date;
}

/** What one wish came to inside its transaction; `change` is for the outbox, at its end. Null: there was nothing to change. */
export type OneOutcome =
  | { readonly refused: Refused }
  | { readonly kept: Written; readonly change: NewChange | null };

/**
 * Changes one record inside a transaction: the record as it is, the revision expected, the wish, the rules; then the record, its
 * history and the audit. The outbox is left to the caller, because it has to come last.
 */
export async function writeOne<Content extends object>(
  em: EntityManager,
  { context, author, at }: Writing,
  writing: RecordWriting<Content>,
  request: WriteRequest<Content>,
): Promise<OneOutcome> {
  const { config, demonstration } = context;
  const before = request.id === null ? blankRecord(writing) : await loadRecord(em, writing, request.id);
  if (!before) return { refused: notThere(request.id) };
  const conflict = await conflictOf(em, before, request.expectedRevision);
  if (conflict) return { refused: { problems: [], conflict } };
  const reading = new Reading(config.code);
  const after = await wished(request, before, reading, em, at);
  if (reading.found.problems.length > 0)
    return { refused: { problems: reading.found.problems, conflict: null } };
  const fields = changedFields(writing, before.state, after);
  if (before.revision > 0 && fields.length === 0) return { kept: before, change: null };
  const places = await placesOf(em, after);
  const problems = [
    ...placeProblems(reading, places),
    ...problemsOf(writing, before.revision === 0 ? null : before.state, after),
    ...(await namedProblems(em, writing, config.code, reading.found.records, after)),
    ...(await stillNamedProblems(em, before.id, before.state, after)),
  ];
  if (problems.length > 0) return { refused: { problems, conflict: null } };
  const id =
    before.id === ''
      ? formatGlobalId(config.code, writing.kind, writing.keyOf(after.content, newKey()))
      : before.id;
  const state = withOwnIds(id, after);
  const { note, action } = request;
  await storeSources(em, [...reading.found.sources.values()]);
  await storeRecord(em, writing, { before, after: state, id, at, note, places, demonstration });
  await moveTombstone(em, { id, before: before.state, after: state, at, request });
  await recordChange(em, { id, before, after: state, author, action, at, note, changedFields: fields });
  const revision = before.revision + 1;
  return {
    kept: { id, revision },
    change: {
      at: at.toISOString(),
      recordId: id,
      recordKind: writing.kind,
      change: changeKind(before, state, fields),
      changedFields: fields,
      revision,
      visibilityBefore: before.revision === 0 ? null : shownTo(before.state),
      visibilityAfter: shownTo(state),
    },
  };
}

function blankRecord<Content extends object>({ blank }: RecordWriting<Content>): StoredRecord<Content> {
  return {
    id: '',
    revision: 0,
    updatedAt: '',
    state: { content: blank, parts: NO_PARTS, publication: 'DRAFT', visibility: 'PUBLIC', confirmedAt: null },
  };
}

function notThere(id: string | null): Refused {
  return { problems: [{ code: 'NOT_FOUND', path: ['id'], message: `there is no ${id}` }], conflict: null };
}

async function conflictOf(
  em: EntityManager,
  { id, revision }: StoredRecord,
  expected: number | null,
): Promise<Conflict | null> {
  if (expected === null || revision === 0 || revision === expected) return null;
  return { id, revision, fields: await fieldsChangedAfter(em, id, expected) };
}

/** What is withdrawn can only be brought back. */
async function wished<Content extends object>(
  { action, change }: WriteRequest<Content>,
  before: StoredRecord<Content>,
  reading: Reading,
  em: EntityManager,
  at: Date,
): Promise<RecordState<Content>> {
  if (before.state.publication === 'WITHDRAWN' && action !== 'UNDONE') {
    reading.at('id').problem('WITHDRAWN', 'it was withdrawn; undo that first');
    return before.state;
  }
  return change(before, reading, em, at);
}

/** New outcomes get the id of their record in front. */
function withOwnIds<Content extends object>(id: string, state: RecordState<Content>): RecordState<Content> {
  const outcomes = state.parts.outcomes.map((outcome) =>
    outcome.id.startsWith('#') ? { ...outcome, id: `${id}${outcome.id}` } : outcome,
  );
  return { ...state, parts: { ...state.parts, outcomes } };
}

function changeKind(before: StoredRecord, after: RecordState, fields: readonly string[]): ChangeKind {
  if (before.revision === 0) return 'CREATED';
  if (after.publication === 'WITHDRAWN') return 'WITHDRAWN';
  return fields.includes('status') ? 'STATUS_CHANGED' : 'CHANGED';
}

interface Move {
  readonly id: string;
  readonly before: RecordState;
  readonly after: RecordState;
  readonly at: Date;
  readonly request: Pick<WriteRequest<object>, 'note' | 'movedTo'>;
}

async function moveTombstone(em: EntityManager, { id, before, after, at, request }: Move): Promise<void> {
  const [was, is] = [before.publication === 'WITHDRAWN', after.publication === 'WITHDRAWN'];
  const { note: reason, movedTo = null } = request;
  if (is && !was)
    await putUpTombstone(em, {
      recordId: id,
      at: at.toISOString(),
      reason,
      visibility: shownTo(before),
      movedTo,
    });
  if (was && !is) await takeAwayTombstone(em, id);
}
