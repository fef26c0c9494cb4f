import type { EntityManager } from '@mikro-orm/postgresql';
import { formatGlobalId } from '@verbund/schema';
import type { Context } from '../context.ts';
import { fieldsChangedAfter, recordChange } from '../history/record-history.ts';
import type { RevisionAction } from '../history/revision.enum.ts';
import { appendChange } from '../live/append-change.ts';
import type { ChangeKind } from '../live/outbox.enum.ts';
import { forgetLoaded } from '../loaders.ts';
import { putUpTombstone, takeAwayTombstone } from '../record/tombstones.ts';
import { changedFields } from './changed-fields.ts';
import { answerKey, takeKey, type KeyUse, type Written } from './idempotency/take-key.ts';
import { loadRecord } from './load-record.ts';
import { namedProblems } from './named-records.ts';
import { placeProblems, placesOf } from './named-places.ts';
import type { Problem } from './problem.ts';
import { newKey, Reading } from './reading.ts';
import { NO_PARTS, shownTo, type RecordState, type StoredRecord } from './record-state.ts';
import type { RecordWriting } from './record-writing.ts';
import { requireWriter } from './require-writer.ts';
import { problemsOf } from './rules.ts';
import { stillNamedProblems } from './still-named.ts';
import { storeRecord, storeSources } from './store-record.ts';
import { inTransaction, type Outcome } from './transaction.ts';

/** One change of one record, wished for. */
export interface WriteRequest<Content extends object> {
  readonly action: RevisionAction;
  /** Null: a new record. */
  readonly id: string | null;
  /** The revision the wish was made for; null where the wish is the same for any. */
  readonly expectedRevision: number | null;
  readonly note: string | null;
  readonly idempotency: Omit<KeyUse, 'person'> | null;
  /** The state that is wished for. What is wrong with the wish is said to the reading. */
  change(
    before: StoredRecord<Content>,
    reading: Reading,
    em: EntityManager,
    at: Date,
  ): RecordState<Content> | Promise<RecordState<Content>>;
}

/** What a wish came to. Where there is a problem or a conflict, nothing was written. */
export interface WriteAnswer {
  readonly id: string | null;
  readonly revision: number | null;
  readonly problems: readonly Problem[];
  readonly conflict: Conflict | null;
}

/** Somebody else was quicker. */
export interface Conflict {
  readonly id: string;
  readonly revision: number;
  /** What the others have changed since the revision that was expected. */
  readonly fields: readonly string[];
}

type Refused = Pick<WriteAnswer, 'problems' | 'conflict'>;

/**
 * Changes one record in one transaction: the key, the record as it is, the revision expected, the wish, the rules; then record, history,
 * audit, the answer of the key, and last the outbox. Refuses with UNAUTHENTICATED, FORBIDDEN, IDEMPOTENCY_KEY_REUSED, OUTCOME_UNKNOWN.
 */
export async function writeRecord<Content extends object>(
  context: Context,
  writing: RecordWriting<Content>,
  request: WriteRequest<Content>,
): Promise<WriteAnswer> {
  const author = requireWriter(context.viewer, context.config.code);
  const use = request.idempotency && { ...request.idempotency, person: author.person };
  const at = new Date();
  const outcome = await inTransaction<Written, Refused>(context.em, async (em) => {
    const used = use && (await takeKey(em, use, at));
    if (used) return { kept: used };
    const before = request.id === null ? blankRecord(writing) : await loadRecord(em, writing, request.id);
    if (!before) return { refused: notThere(request.id) };
    const conflict = await conflictOf(em, before, request.expectedRevision);
    if (conflict) return { refused: { problems: [], conflict } };
    const reading = new Reading(context.config.code);
    const after = await wished(request, before, reading, em, at);
    if (reading.found.problems.length > 0)
      return { refused: { problems: reading.found.problems, conflict: null } };
    const fields = changedFields(writing, before.state, after);
    if (before.revision > 0 && fields.length === 0)
      return keep(em, use, { id: before.id, revision: before.revision });
    const places = await placesOf(em, after);
    const problems = [
      ...placeProblems(reading, places),
      ...problemsOf(writing, before.revision === 0 ? null : before.state, after),
      ...(await namedProblems(em, writing, context.config.code, reading.found.records, after)),
      ...(await stillNamedProblems(em, before.id, before.state, after)),
    ];
    if (problems.length > 0) return { refused: { problems, conflict: null } };
    const id = before.id === '' ? newId(context, writing, after) : before.id;
    const state = withOwnIds(id, after);
    const { note, action } = request;
    await storeSources(em, [...reading.found.sources.values()]);
    await storeRecord(em, writing, {
      before,
      after: state,
      id,
      at,
      note,
      places,
      demonstration: context.demonstration,
    });
    await moveTombstone(em, id, before.state, state, at, note);
    await recordChange(em, { id, before, after: state, author, action, at, note, changedFields: fields });
    const kept = await keep(em, use, { id, revision: before.revision + 1 });
    await appendChange(em, {
      at: at.toISOString(),
      recordId: id,
      recordKind: writing.kind,
      change: changeKind(before, state, fields),
      changedFields: fields,
      revision: before.revision + 1,
      visibilityBefore: before.revision === 0 ? null : shownTo(before.state),
      visibilityAfter: shownTo(state),
    });
    return kept;
  });
  forgetLoaded(context.loaders);
  return 'kept' in outcome
    ? { ...outcome.kept, problems: [], conflict: null }
    : { id: null, revision: null, ...outcome.refused };
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

async function keep(
  em: EntityManager,
  use: KeyUse | null,
  written: Written,
): Promise<Outcome<Written, Refused>> {
  if (use) await answerKey(em, use, written);
  return { kept: written };
}

function newId<Content extends object>(
  { config }: Context,
  { kind, keyOf }: RecordWriting<Content>,
  { content }: RecordState<Content>,
): string {
  return formatGlobalId(config.code, kind, keyOf(content, newKey()));
}

/** New outcomes get the id of their record in front. */
function withOwnIds<Content extends object>(id: string, state: RecordState<Content>): RecordState<Content> {
  const outcomes = state.parts.outcomes.map((outcome) =>
    outcome.id.startsWith('#') ? { ...outcome, id: `${id}${outcome.id}` } : outcome,
  );
  return { ...state, parts: { ...state.parts, outcomes } };
}

async function moveTombstone(
  em: EntityManager,
  recordId: string,
  before: RecordState,
  after: RecordState,
  at: Date,
  reason: string | null,
): Promise<void> {
  const [was, is] = [before.publication === 'WITHDRAWN', after.publication === 'WITHDRAWN'];
  if (is && !was)
    await putUpTombstone(em, {
      recordId,
      at: at.toISOString(),
      reason,
      visibility: shownTo(before),
      movedTo: null,
    });
  if (was && !is) await takeAwayTombstone(em, recordId);
}

function changeKind(before: StoredRecord, after: RecordState, fields: readonly string[]): ChangeKind {
  if (before.revision === 0) return 'CREATED';
  if (after.publication === 'WITHDRAWN') return 'WITHDRAWN';
  return fields.includes('status') ? 'STATUS_CHANGED' : 'CHANGED';
}
